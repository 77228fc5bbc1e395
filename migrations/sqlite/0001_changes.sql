-- What happened, who did it, and the settings of the whole academy.

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
    after_json   TEXT
);

CREATE INDEX changes_record ON changes (record_kind, record_id, id);

CREATE TABLE settings (
    name   TEXT NOT NULL PRIMARY KEY,
    value  TEXT NOT NULL
);
