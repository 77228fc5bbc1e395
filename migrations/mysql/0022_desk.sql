-- The desk of those who work in the back office: which records each has opened last (the newest ten are kept), whether keys
-- alone do anything for them, and what is said about a publication while it is in review. `to_id` is whom a comment
-- answers; `told_at`, when that person was written to.

CREATE TABLE IF NOT EXISTS visits (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id  BIGINT NOT NULL,
    kind        VARCHAR(16) NOT NULL,
    record_id   BIGINT NOT NULL,
    UNIQUE INDEX visits_record (account_id, kind, record_id),
    INDEX visits_latest (account_id, id),
    INDEX visits_of_record (record_id, kind),
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS desk_preferences (
    account_id     BIGINT NOT NULL PRIMARY KEY,
    has_shortcuts  BOOLEAN NOT NULL,
    FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS review_comments (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    record_id    BIGINT NOT NULL,
    edition_id   BIGINT NOT NULL,
    said_as      VARCHAR(16) NOT NULL,
    author_id    BIGINT,
    to_id        BIGINT,
    words        VARCHAR(2000) NOT NULL,
    written_at   DATETIME(6) NOT NULL,
    told_at      DATETIME(6),
    resolved_at  DATETIME(6),
    resolved_by  BIGINT,
    INDEX review_comments_record (record_id, edition_id, id),
    INDEX review_comments_edition (edition_id),
    INDEX review_comments_to (to_id, resolved_at, id),
    FOREIGN KEY (record_id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
