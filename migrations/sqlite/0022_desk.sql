-- The desk of those who work in the back office: which records each has opened last (the newest ten are kept), whether keys
-- alone do anything for them, and what is said about a publication while it is in review. `to_id` is whom a comment
-- answers; `told_at`, when that person was written to.

CREATE TABLE visits (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id  BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    kind        TEXT NOT NULL,
    record_id   BIGINT NOT NULL
);

CREATE UNIQUE INDEX visits_record ON visits (account_id, kind, record_id);
CREATE INDEX visits_latest ON visits (account_id, id);
CREATE INDEX visits_of_record ON visits (record_id, kind);

CREATE TABLE desk_preferences (
    account_id     BIGINT NOT NULL PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
    has_shortcuts  BOOLEAN NOT NULL
);

CREATE TABLE review_comments (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    record_id    BIGINT NOT NULL REFERENCES records (id),
    edition_id   BIGINT NOT NULL,
    said_as      TEXT NOT NULL,
    author_id    BIGINT,
    to_id        BIGINT,
    words        TEXT NOT NULL,
    written_at   DATETIME NOT NULL,
    told_at      DATETIME,
    resolved_at  DATETIME,
    resolved_by  BIGINT
);

CREATE INDEX review_comments_record ON review_comments (record_id, edition_id, id);
CREATE INDEX review_comments_edition ON review_comments (edition_id);
CREATE INDEX review_comments_to ON review_comments (to_id, resolved_at, id);
