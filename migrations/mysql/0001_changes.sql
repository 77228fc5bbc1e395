-- What happened, who did it, and the settings of the whole academy.

CREATE TABLE changes (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at  DATETIME(6) NOT NULL,
    actor        VARCHAR(16) NOT NULL,
    actor_name   VARCHAR(160) NOT NULL,
    request_id   VARCHAR(40),
    action       VARCHAR(40) NOT NULL,
    record_kind  VARCHAR(16) NOT NULL,
    record_id    BIGINT NOT NULL,
    before_json  MEDIUMTEXT,
    after_json   MEDIUMTEXT
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX changes_record ON changes (record_kind, record_id, id);

CREATE TABLE settings (
    name   VARCHAR(40) NOT NULL PRIMARY KEY,
    value  MEDIUMTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
