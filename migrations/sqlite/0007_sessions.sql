-- Dated runs of courses. Day and times of day are wall time in the session's zone, and the truth; the instants beside them
-- are derived. A session in-house is never on the site. `net` is a price of its own, in minor units of the edition's currency.

CREATE TABLE sessions (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    code          TEXT NOT NULL,
    course_id     BIGINT NOT NULL REFERENCES courses (id),
    edition_id    BIGINT NOT NULL REFERENCES editions (id),
    format        TEXT NOT NULL,
    city_id       BIGINT REFERENCES cities (id),
    room_id       BIGINT REFERENCES rooms (id),
    time_zone     TEXT NOT NULL,
    language      TEXT NOT NULL,
    seats         BIGINT NOT NULL,
    taken         BIGINT NOT NULL,
    net           BIGINT,
    starts_at     DATETIME NOT NULL,
    ends_at       DATETIME NOT NULL,
    cancelled_at  DATETIME,
    sequence      BIGINT NOT NULL DEFAULT 0,
    version       BIGINT NOT NULL DEFAULT 1,
    created_at    DATETIME NOT NULL,
    changed_at    DATETIME NOT NULL
);

CREATE UNIQUE INDEX sessions_code ON sessions (code);
CREATE INDEX sessions_course ON sessions (course_id, edition_id, starts_at);
CREATE INDEX sessions_edition ON sessions (edition_id, format, starts_at);
CREATE INDEX sessions_city ON sessions (city_id, starts_at);
CREATE INDEX sessions_room ON sessions (room_id, starts_at);

CREATE TABLE session_days (
    session_id  BIGINT NOT NULL REFERENCES sessions (id),
    position    BIGINT NOT NULL,
    day         TEXT NOT NULL,
    begins      TEXT NOT NULL,
    ends        TEXT NOT NULL,
    starts_at   DATETIME NOT NULL,
    ends_at     DATETIME NOT NULL,
    PRIMARY KEY (session_id, position)
);

CREATE TABLE session_instructors (
    session_id     BIGINT NOT NULL REFERENCES sessions (id),
    instructor_id  BIGINT NOT NULL REFERENCES instructors (id),
    position       BIGINT NOT NULL,
    PRIMARY KEY (session_id, instructor_id)
);

CREATE INDEX session_instructors_instructor ON session_instructors (instructor_id, session_id);
