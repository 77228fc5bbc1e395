-- What happened, who did it, and the settings of the whole academy. A change is written without a number; whoever reads
-- first numbers the committed ones, holding the row of change_numbers.

CREATE TABLE changes (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    happened_at  DATETIME NOT NULL,
    actor        TEXT NOT NULL,
    actor_name   TEXT NOT NULL,
    request_id   TEXT,
    action       TEXT NOT NULL,
    record_kind  TEXT NOT NULL,
    record_id    BIGINT NOT NULL,
    before_json  TEXT,
    after_json   TEXT,
    number       BIGINT
);

CREATE INDEX changes_record ON changes (record_kind, record_id, id);
CREATE UNIQUE INDEX changes_number ON changes (number);

CREATE TABLE change_numbers (
    id           BIGINT NOT NULL PRIMARY KEY,
    last_number  BIGINT NOT NULL
);

INSERT INTO change_numbers (id, last_number) VALUES (1, 0);

CREATE TABLE settings (
    name   TEXT NOT NULL PRIMARY KEY,
    value  TEXT NOT NULL
);
