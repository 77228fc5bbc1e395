-- What is to be done outside of a request. A job is written in the transaction of its cause, held under a lease while a
-- node works on it, and kept when it fails for good. `unique_key` is there only as long as the job is not finished.

CREATE TABLE IF NOT EXISTS jobs (
    id           BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind         VARCHAR(40) NOT NULL,
    payload      MEDIUMTEXT NOT NULL,
    unique_key   VARCHAR(160),
    state        VARCHAR(16) NOT NULL,
    created_at   DATETIME(6) NOT NULL,
    due_at       DATETIME(6) NOT NULL,
    attempts     BIGINT NOT NULL DEFAULT 0,
    lease_owner  VARCHAR(40),
    lease_until  DATETIME(6),
    progress     BIGINT NOT NULL DEFAULT 0,
    progress_of  BIGINT NOT NULL DEFAULT 0,
    last_error   MEDIUMTEXT,
    finished_at  DATETIME(6),
    UNIQUE INDEX jobs_unique (unique_key),
    INDEX jobs_due (state, kind, due_at),
    INDEX jobs_lease (state, lease_until),
    INDEX jobs_finished (state, finished_at),
    INDEX jobs_state (state, id),
    INDEX jobs_kind (kind, id),
    INDEX jobs_kind_state (kind, state, id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What comes round: whoever moves `due_at` on has that due time to themselves.
CREATE TABLE IF NOT EXISTS schedules (
    name     VARCHAR(40) NOT NULL PRIMARY KEY,
    due_at   DATETIME(6) NOT NULL,
    last_at  DATETIME(6)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Mail that was or will be sent. Recipient, subject and content are sealed, bound to the id, which comes from the program;
-- the content (text, HTML, address to unsubscribe) is erased a while after the mail was settled: sent, or given up.
CREATE TABLE IF NOT EXISTS mails (
    id          VARCHAR(36) NOT NULL PRIMARY KEY,
    message_id  VARCHAR(320) NOT NULL,
    kind        VARCHAR(40) NOT NULL,
    language    VARCHAR(3) NOT NULL,
    state       VARCHAR(16) NOT NULL,
    recipient   LONGBLOB NOT NULL,
    subject     LONGBLOB NOT NULL,
    content     LONGBLOB,
    created_at  DATETIME(6) NOT NULL,
    attempts    BIGINT NOT NULL DEFAULT 0,
    last_error  MEDIUMTEXT,
    settled_at  DATETIME(6),
    erased_at   DATETIME(6),
    INDEX mails_state (state, id),
    INDEX mails_kind (kind, id),
    INDEX mails_kind_state (kind, state, id),
    INDEX mails_settled (erased_at, settled_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
