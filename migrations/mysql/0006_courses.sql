-- What is taught, by whom, and in which rooms. The words of courses and instructors are in `texts`.

CREATE TABLE IF NOT EXISTS rooms (
    id        BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    venue_id  BIGINT NOT NULL,
    position  BIGINT NOT NULL,
    name      VARCHAR(120) NOT NULL,
    seats     BIGINT NOT NULL,
    INDEX rooms_venue (venue_id, position),
    FOREIGN KEY (venue_id) REFERENCES venues (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS instructors (
    id    BIGINT NOT NULL PRIMARY KEY,
    name  VARCHAR(160) NOT NULL,
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Days and hours say how long a course takes.
CREATE TABLE IF NOT EXISTS courses (
    id     BIGINT NOT NULL PRIMARY KEY,
    code   VARCHAR(40) NOT NULL,
    level  VARCHAR(16) NOT NULL,
    days   BIGINT NOT NULL,
    hours  BIGINT NOT NULL,
    UNIQUE INDEX courses_code (code),
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS course_topics (
    course_id  BIGINT NOT NULL,
    topic_id   BIGINT NOT NULL,
    position   BIGINT NOT NULL,
    PRIMARY KEY (course_id, topic_id),
    INDEX course_topics_topic (topic_id, course_id),
    FOREIGN KEY (course_id) REFERENCES courses (id),
    FOREIGN KEY (topic_id) REFERENCES topics (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS course_formats (
    course_id  BIGINT NOT NULL,
    format     VARCHAR(16) NOT NULL,
    PRIMARY KEY (course_id, format),
    FOREIGN KEY (course_id) REFERENCES courses (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS related_courses (
    course_id   BIGINT NOT NULL,
    related_id  BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    PRIMARY KEY (course_id, related_id),
    INDEX related_courses_related (related_id),
    FOREIGN KEY (course_id) REFERENCES courses (id),
    FOREIGN KEY (related_id) REFERENCES courses (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Net, in minor units of the currency.
CREATE TABLE IF NOT EXISTS prices (
    course_id   BIGINT NOT NULL,
    edition_id  BIGINT NOT NULL,
    format      VARCHAR(16) NOT NULL,
    net         BIGINT NOT NULL,
    currency    VARCHAR(3) NOT NULL,
    PRIMARY KEY (course_id, edition_id, format),
    INDEX prices_edition (edition_id, course_id),
    FOREIGN KEY (course_id) REFERENCES courses (id),
    FOREIGN KEY (edition_id) REFERENCES editions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
