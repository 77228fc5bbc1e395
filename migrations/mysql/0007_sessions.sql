-- Dated runs of courses. Day and times of day are wall time in the session's zone, and the truth; the instants beside them
-- are derived. A session in-house is never on the site. `net` is a price of its own, in minor units of the edition's currency.

CREATE TABLE IF NOT EXISTS sessions (
    id            BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    code          VARCHAR(60) NOT NULL,
    course_id     BIGINT NOT NULL,
    edition_id    BIGINT NOT NULL,
    format        VARCHAR(16) NOT NULL,
    city_id       BIGINT,
    room_id       BIGINT,
    time_zone     VARCHAR(64) NOT NULL,
    language      VARCHAR(3) NOT NULL,
    seats         BIGINT NOT NULL,
    taken         BIGINT NOT NULL,
    net           BIGINT,
    starts_at     DATETIME(6) NOT NULL,
    ends_at       DATETIME(6) NOT NULL,
    cancelled_at  DATETIME(6),
    sequence      BIGINT NOT NULL DEFAULT 0,
    version       BIGINT NOT NULL DEFAULT 1,
    created_at    DATETIME(6) NOT NULL,
    changed_at    DATETIME(6) NOT NULL,
    UNIQUE INDEX sessions_code (code),
    INDEX sessions_course (course_id, edition_id, starts_at),
    INDEX sessions_edition (edition_id, format, starts_at),
    INDEX sessions_city (city_id, starts_at),
    INDEX sessions_room (room_id, starts_at),
    FOREIGN KEY (course_id) REFERENCES courses (id),
    FOREIGN KEY (edition_id) REFERENCES editions (id),
    FOREIGN KEY (city_id) REFERENCES cities (id),
    FOREIGN KEY (room_id) REFERENCES rooms (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS session_days (
    session_id  BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    day         VARCHAR(10) NOT NULL,
    begins      VARCHAR(5) NOT NULL,
    ends        VARCHAR(5) NOT NULL,
    starts_at   DATETIME(6) NOT NULL,
    ends_at     DATETIME(6) NOT NULL,
    PRIMARY KEY (session_id, position),
    FOREIGN KEY (session_id) REFERENCES sessions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS session_instructors (
    session_id     BIGINT NOT NULL,
    instructor_id  BIGINT NOT NULL,
    position       BIGINT NOT NULL,
    PRIMARY KEY (session_id, instructor_id),
    INDEX session_instructors_instructor (instructor_id, session_id),
    FOREIGN KEY (session_id) REFERENCES sessions (id),
    FOREIGN KEY (instructor_id) REFERENCES instructors (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
