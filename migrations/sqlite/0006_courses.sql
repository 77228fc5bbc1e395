-- What is taught, by whom, and in which rooms. The words of courses and instructors are in `texts`.

CREATE TABLE rooms (
    id        INTEGER PRIMARY KEY AUTOINCREMENT,
    venue_id  BIGINT NOT NULL REFERENCES venues (id),
    position  BIGINT NOT NULL,
    name      TEXT NOT NULL,
    seats     BIGINT NOT NULL
);

CREATE INDEX rooms_venue ON rooms (venue_id, position);

CREATE TABLE instructors (
    id    BIGINT NOT NULL PRIMARY KEY REFERENCES records (id),
    name  TEXT NOT NULL
);

-- Days and hours say how long a course takes.
CREATE TABLE courses (
    id     BIGINT NOT NULL PRIMARY KEY REFERENCES records (id),
    code   TEXT NOT NULL,
    level  TEXT NOT NULL,
    days   BIGINT NOT NULL,
    hours  BIGINT NOT NULL
);

CREATE UNIQUE INDEX courses_code ON courses (code);

CREATE TABLE course_topics (
    course_id  BIGINT NOT NULL REFERENCES courses (id),
    topic_id   BIGINT NOT NULL REFERENCES topics (id),
    position   BIGINT NOT NULL,
    PRIMARY KEY (course_id, topic_id)
);

CREATE INDEX course_topics_topic ON course_topics (topic_id, course_id);

CREATE TABLE course_formats (
    course_id  BIGINT NOT NULL REFERENCES courses (id),
    format     TEXT NOT NULL,
    PRIMARY KEY (course_id, format)
);

CREATE TABLE related_courses (
    course_id   BIGINT NOT NULL REFERENCES courses (id),
    related_id  BIGINT NOT NULL REFERENCES courses (id),
    position    BIGINT NOT NULL,
    PRIMARY KEY (course_id, related_id)
);

CREATE INDEX related_courses_related ON related_courses (related_id);

-- Net, in minor units of the currency.
CREATE TABLE prices (
    course_id   BIGINT NOT NULL REFERENCES courses (id),
    edition_id  BIGINT NOT NULL REFERENCES editions (id),
    format      TEXT NOT NULL,
    net         BIGINT NOT NULL,
    currency    TEXT NOT NULL,
    PRIMARY KEY (course_id, edition_id, format)
);

CREATE INDEX prices_edition ON prices (edition_id, course_id);
