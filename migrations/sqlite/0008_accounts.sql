-- People who can sign in. An address is looked up by `email_key` (lower case); a sign-up becomes an account when its
-- address is confirmed. Tokens of links are kept as digests.

CREATE TABLE accounts (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    name           TEXT NOT NULL,
    email          TEXT NOT NULL,
    email_key      TEXT NOT NULL,
    language       TEXT NOT NULL,
    edition_id     BIGINT REFERENCES editions (id),
    password_hash  TEXT NOT NULL,
    disabled_at    DATETIME,
    version        BIGINT NOT NULL DEFAULT 1,
    created_at     DATETIME NOT NULL,
    changed_at     DATETIME NOT NULL
);

CREATE UNIQUE INDEX accounts_email ON accounts (email_key);
CREATE INDEX accounts_edition ON accounts (edition_id);

CREATE TABLE account_roles (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    role        TEXT NOT NULL,
    edition_id  BIGINT REFERENCES editions (id)
);

CREATE INDEX account_roles_account ON account_roles (account_id);
CREATE INDEX account_roles_edition ON account_roles (edition_id);

CREATE TABLE sign_ups (
    id             INTEGER PRIMARY KEY AUTOINCREMENT,
    digest         TEXT NOT NULL,
    name           TEXT NOT NULL,
    email          TEXT NOT NULL,
    language       TEXT NOT NULL,
    edition_id     BIGINT REFERENCES editions (id),
    password_hash  TEXT NOT NULL,
    created_at     DATETIME NOT NULL,
    expires_at     DATETIME NOT NULL
);

CREATE UNIQUE INDEX sign_ups_digest ON sign_ups (digest);
CREATE INDEX sign_ups_expired ON sign_ups (expires_at);
CREATE INDEX sign_ups_edition ON sign_ups (edition_id);

-- Where somebody is signed in. `proved_at` is when the password or passkey was last asked for.
CREATE TABLE sign_ins (
    id             TEXT NOT NULL PRIMARY KEY,
    account_id     BIGINT NOT NULL REFERENCES accounts (id),
    method         TEXT NOT NULL,
    address        TEXT NOT NULL,
    agent          TEXT NOT NULL,
    created_at     DATETIME NOT NULL,
    last_used_at   DATETIME NOT NULL,
    is_remembered  BOOLEAN NOT NULL,
    proved_at      DATETIME NOT NULL,
    expires_at     DATETIME NOT NULL,
    ended_at       DATETIME
);

CREATE INDEX sign_ins_account ON sign_ins (account_id, created_at);
CREATE INDEX sign_ins_expired ON sign_ins (expires_at);

-- Links that were sent by mail: to choose a new password, to confirm a new address.
CREATE TABLE account_links (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    digest      TEXT NOT NULL,
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    purpose     TEXT NOT NULL,
    email       TEXT,
    created_at  DATETIME NOT NULL,
    expires_at  DATETIME NOT NULL
);

CREATE UNIQUE INDEX account_links_digest ON account_links (digest);
CREATE INDEX account_links_account ON account_links (account_id, purpose);
CREATE INDEX account_links_expired ON account_links (expires_at);

-- Wrong attempts, by a digest of what they were made at (an account, an address, both).
CREATE TABLE attempts (
    digest         TEXT NOT NULL PRIMARY KEY,
    failures       BIGINT NOT NULL,
    blocked_until  DATETIME NOT NULL,
    last_at        DATETIME NOT NULL
);

CREATE INDEX attempts_old ON attempts (last_at);

-- Forms that were sent when the sign-in had run out, kept for who sent them.
CREATE TABLE unsent_forms (
    id             TEXT NOT NULL PRIMARY KEY,
    account_id     BIGINT NOT NULL REFERENCES accounts (id),
    path           TEXT NOT NULL,
    sealed_fields  BLOB NOT NULL,
    created_at     DATETIME NOT NULL
);

CREATE INDEX unsent_forms_account ON unsent_forms (account_id, created_at);
CREATE INDEX unsent_forms_old ON unsent_forms (created_at);
