-- MySQL ends a transaction at every table. So each statement is whole by itself and may run again: a migration that was
-- cut off half-way is simply begun anew (src/db/migrate.rs).
--
-- What happened, who did it, and the settings of the whole academy. A change is written without a number; whoever reads
-- first numbers the committed ones, holding the row of change_numbers.

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
    number       BIGINT,
    INDEX changes_record (record_kind, record_id, id),
    UNIQUE INDEX changes_number (number)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS change_numbers (
    id           BIGINT NOT NULL PRIMARY KEY,
    last_number  BIGINT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

INSERT IGNORE INTO change_numbers (id, last_number) VALUES (1, 0);

CREATE TABLE IF NOT EXISTS settings (
    name   VARCHAR(40) NOT NULL PRIMARY KEY,
    value  MEDIUMTEXT NOT NULL
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
