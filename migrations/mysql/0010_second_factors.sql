-- More than a password: codes from an app (RFC 6238) with recovery codes beside them, and passkeys (WebAuthn). Seeds,
-- credentials and what a ceremony remembers are sealed; recovery codes and ids of credentials are kept as digests.

-- `confirmed_at` is empty until the first right code; `last_step` is the last time step whose code was used, so that no
-- code is used twice.
CREATE TABLE IF NOT EXISTS second_factors (
    account_id    BIGINT NOT NULL PRIMARY KEY,
    sealed_seed   LONGBLOB NOT NULL,
    confirmed_at  DATETIME(6),
    last_step     BIGINT NOT NULL DEFAULT 0,
    created_at    DATETIME(6) NOT NULL,
    INDEX second_factors_unconfirmed (confirmed_at, created_at),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS recovery_codes (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id  BIGINT NOT NULL,
    digest      VARCHAR(64) NOT NULL,
    used_at     DATETIME(6),
    UNIQUE INDEX recovery_codes_digest (account_id, digest),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- `user_handle` is what the person's devices know the account by: the same for all passkeys of an account.
CREATE TABLE IF NOT EXISTS passkeys (
    id                 VARCHAR(43) NOT NULL PRIMARY KEY,
    account_id         BIGINT NOT NULL,
    user_handle        VARCHAR(36) NOT NULL,
    name               VARCHAR(200) NOT NULL,
    digest             VARCHAR(64) NOT NULL,
    sealed_credential  LONGBLOB NOT NULL,
    created_at         DATETIME(6) NOT NULL,
    last_used_at       DATETIME(6),
    UNIQUE INDEX passkeys_digest (digest),
    INDEX passkeys_account (account_id, created_at),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- What the program has asked a browser and waits for, used once. No account: somebody signs in, it is not known yet who.
CREATE TABLE IF NOT EXISTS passkey_ceremonies (
    id            VARCHAR(43) NOT NULL PRIMARY KEY,
    account_id    BIGINT,
    purpose       VARCHAR(16) NOT NULL,
    sealed_state  LONGBLOB NOT NULL,
    expires_at    DATETIME(6) NOT NULL,
    INDEX passkey_ceremonies_account (account_id),
    INDEX passkey_ceremonies_expired (expires_at),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
