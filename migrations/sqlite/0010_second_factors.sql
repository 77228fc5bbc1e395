-- More than a password: codes from an app (RFC 6238) with recovery codes beside them, and passkeys (WebAuthn). Seeds,
-- credentials and what a ceremony remembers are sealed; recovery codes and ids of credentials are kept as digests.

-- `confirmed_at` is empty until the first right code; `last_step` is the last time step whose code was used, so that no
-- code is used twice.
CREATE TABLE second_factors (
    account_id    BIGINT NOT NULL PRIMARY KEY REFERENCES accounts (id),
    sealed_seed   BLOB NOT NULL,
    confirmed_at  DATETIME,
    last_step     BIGINT NOT NULL DEFAULT 0,
    created_at    DATETIME NOT NULL
);

CREATE INDEX second_factors_unconfirmed ON second_factors (confirmed_at, created_at);

CREATE TABLE recovery_codes (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    account_id  BIGINT NOT NULL REFERENCES accounts (id),
    digest      TEXT NOT NULL,
    used_at     DATETIME
);

CREATE UNIQUE INDEX recovery_codes_digest ON recovery_codes (account_id, digest);

-- `user_handle` is what the person's devices know the account by: the same for all passkeys of an account.
CREATE TABLE passkeys (
    id                 TEXT NOT NULL PRIMARY KEY,
    account_id         BIGINT NOT NULL REFERENCES accounts (id),
    user_handle        TEXT NOT NULL,
    name               TEXT NOT NULL,
    digest             TEXT NOT NULL,
    sealed_credential  BLOB NOT NULL,
    created_at         DATETIME NOT NULL,
    last_used_at       DATETIME
);

CREATE UNIQUE INDEX passkeys_digest ON passkeys (digest);
CREATE INDEX passkeys_account ON passkeys (account_id, created_at);

-- What the program has asked a browser and waits for, used once. No account: somebody signs in, it is not known yet who.
CREATE TABLE passkey_ceremonies (
    id            TEXT NOT NULL PRIMARY KEY,
    account_id    BIGINT REFERENCES accounts (id),
    purpose       TEXT NOT NULL,
    sealed_state  BLOB NOT NULL,
    expires_at    DATETIME NOT NULL
);

CREATE INDEX passkey_ceremonies_account ON passkey_ceremonies (account_id);
CREATE INDEX passkey_ceremonies_expired ON passkey_ceremonies (expires_at);
