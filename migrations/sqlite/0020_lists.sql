-- What lists are helped by. The views of a list that a person keeps under a name: its address's filters, sort and size. What is
-- done with more records than one request has time for: who asked for it, what, with which, and how far it has come. And the
-- changes of one request, which an undo asks for.

CREATE TABLE saved_views (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id  BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    list        TEXT NOT NULL,
    name        TEXT NOT NULL,
    query       TEXT NOT NULL,
    is_default  BOOLEAN NOT NULL,
    created_at  DATETIME NOT NULL
);

CREATE UNIQUE INDEX saved_views_name ON saved_views (account_id, list, name);

CREATE TABLE bulk_runs (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id   BIGINT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    request_id   TEXT NOT NULL,
    kind         TEXT NOT NULL,
    task         TEXT NOT NULL,
    fields       TEXT NOT NULL,
    editions     TEXT NOT NULL,
    records      TEXT NOT NULL,
    back         TEXT NOT NULL,
    total        BIGINT NOT NULL,
    done         BIGINT NOT NULL,
    changed      BIGINT NOT NULL,
    kept         BIGINT NOT NULL,
    kept_why     TEXT NOT NULL,
    created_at   DATETIME NOT NULL,
    finished_at  DATETIME
);

CREATE INDEX bulk_runs_account ON bulk_runs (account_id, id);
CREATE INDEX bulk_runs_old ON bulk_runs (created_at);

CREATE INDEX changes_request ON changes (request_id, id);

-- Whether an edition has sessions with prices of their own.
CREATE INDEX sessions_priced ON sessions (edition_id, net);
