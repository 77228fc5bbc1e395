-- What lists are helped by. The views of a list that a person keeps under a name: its address's filters, sort and size. What is
-- done with more records than one request has time for: who asked for it, what, with which, and how far it has come. And the
-- changes of one request, which an undo asks for.

CREATE TABLE IF NOT EXISTS saved_views (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id  BIGINT NOT NULL,
    list        VARCHAR(40) NOT NULL,
    name        VARCHAR(60) NOT NULL,
    query       VARCHAR(2000) NOT NULL,
    is_default  BOOLEAN NOT NULL,
    created_at  DATETIME(6) NOT NULL,
    UNIQUE INDEX saved_views_name (account_id, list, name),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS bulk_runs (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id   BIGINT NOT NULL,
    request_id   VARCHAR(40) NOT NULL,
    kind         VARCHAR(16) NOT NULL,
    task         VARCHAR(16) NOT NULL,
    fields       MEDIUMTEXT NOT NULL,
    editions     MEDIUMTEXT NOT NULL,
    records      MEDIUMTEXT NOT NULL,
    back         VARCHAR(2048) NOT NULL,
    total        BIGINT NOT NULL,
    done         BIGINT NOT NULL,
    changed      BIGINT NOT NULL,
    kept         BIGINT NOT NULL,
    kept_why     MEDIUMTEXT NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    finished_at  DATETIME(6),
    INDEX bulk_runs_account (account_id, id),
    INDEX bulk_runs_old (created_at),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Made unless it is there: this may be done again after it was cut off, and MySQL has no CREATE INDEX IF NOT EXISTS.
SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'changes' AND index_name = 'changes_request') > 0,
    'DO 0', 'CREATE INDEX changes_request ON changes (request_id, id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

-- Whether an edition has sessions with prices of their own.
SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'sessions' AND index_name = 'sessions_priced') > 0,
    'DO 0', 'CREATE INDEX sessions_priced ON sessions (edition_id, net)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;
