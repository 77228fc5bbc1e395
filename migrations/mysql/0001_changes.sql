-- MySQL ends a transaction at every table. So each statement is whole by itself and may run again: a migration that was
-- cut off half-way is simply begun anew (src/db/migrate.rs).
--
-- What happened, who did it, and the settings of the whole academy.

CREATE TABLE IF NOT EXISTS changes (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    happened_at  DATETIME(6) NOT NULL,
    actor        VARCHAR(16) NOT NULL,
    actor_name   VARCHAR(160) NOT NULL,
    request_id   VARCHAR(40),
    action       VARCHAR(40) NOT NULL,
    record_kind  VARCHAR(16) NOT NULL,
    record_id    BIGINT NOT NULL,
    before_json  MEDIUMTEXT,
    after_json   MEDIUMTEXT,
    INDEX changes_record (record_kind, record_id, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS settings (
    name   VARCHAR(40) NOT NULL PRIMARY KEY,
    value  MEDIUMTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
