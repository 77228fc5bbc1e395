-- What is to be done outside of a request. A job is written in the transaction of its cause, held under a lease while a
-- node works on it, and kept when it fails for good. `unique_key` is there only as long as the job is not finished.

CREATE TABLE jobs (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    kind         TEXT NOT NULL,
    payload      TEXT NOT NULL,
    unique_key   TEXT,
    state        TEXT NOT NULL,
    created_at   DATETIME NOT NULL,
    due_at       DATETIME NOT NULL,
    attempts     BIGINT NOT NULL DEFAULT 0,
    lease_owner  TEXT,
    lease_until  DATETIME,
    progress     BIGINT NOT NULL DEFAULT 0,
    progress_of  BIGINT NOT NULL DEFAULT 0,
    last_error   TEXT,
    finished_at  DATETIME
);

CREATE UNIQUE INDEX jobs_unique ON jobs (unique_key);
CREATE INDEX jobs_due ON jobs (state, kind, due_at);
CREATE INDEX jobs_lease ON jobs (state, lease_until);
CREATE INDEX jobs_finished ON jobs (state, finished_at);
CREATE INDEX jobs_state ON jobs (state, id);
CREATE INDEX jobs_kind ON jobs (kind, id);
CREATE INDEX jobs_kind_state ON jobs (kind, state, id);

-- What comes round: whoever moves `due_at` on has that due time to themselves.
CREATE TABLE schedules (
    name     TEXT NOT NULL PRIMARY KEY,
    due_at   DATETIME NOT NULL,
    last_at  DATETIME
);

-- Mail that was or will be sent. Recipient, subject and content are sealed, bound to the id, which comes from the program;
-- the content (text, HTML, address to unsubscribe) is erased a while after the mail was settled: sent, or given up.
CREATE TABLE mails (
    id          TEXT NOT NULL PRIMARY KEY,
    message_id  TEXT NOT NULL,
    kind        TEXT NOT NULL,
    language    TEXT NOT NULL,
    state       TEXT NOT NULL,
    recipient   BLOB NOT NULL,
    subject     BLOB NOT NULL,
    content     BLOB,
    created_at  DATETIME NOT NULL,
    attempts    BIGINT NOT NULL DEFAULT 0,
    last_error  TEXT,
    settled_at  DATETIME,
    erased_at   DATETIME
);

CREATE INDEX mails_state ON mails (state, id);
CREATE INDEX mails_kind ON mails (kind, id);
CREATE INDEX mails_kind_state ON mails (kind, state, id);
CREATE INDEX mails_settled ON mails (erased_at, settled_at);
