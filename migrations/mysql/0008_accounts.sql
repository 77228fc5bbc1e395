-- People who can sign in. An address is looked up by `email_key` (lower case); a sign-up becomes an account when its
-- address is confirmed. Tokens of links are kept as digests.

CREATE TABLE IF NOT EXISTS accounts (
    id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    name           VARCHAR(200) NOT NULL,
    email          VARCHAR(254) NOT NULL,
    email_key      VARCHAR(254) NOT NULL,
    language       VARCHAR(3) NOT NULL,
    edition_id     BIGINT,
    password_hash  VARCHAR(255) NOT NULL,
    disabled_at    DATETIME(6),
    version        BIGINT NOT NULL DEFAULT 1,
    created_at     DATETIME(6) NOT NULL,
    changed_at     DATETIME(6) NOT NULL,
    UNIQUE INDEX accounts_email (email_key),
    INDEX accounts_edition (edition_id),
    FOREIGN KEY (edition_id) REFERENCES editions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS account_roles (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    account_id  BIGINT NOT NULL,
    role        VARCHAR(16) NOT NULL,
    edition_id  BIGINT,
    INDEX account_roles_account (account_id),
    INDEX account_roles_edition (edition_id),
    FOREIGN KEY (account_id) REFERENCES accounts (id),
    FOREIGN KEY (edition_id) REFERENCES editions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS sign_ups (
    id             BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    digest         VARCHAR(64) NOT NULL,
    name           VARCHAR(200) NOT NULL,
    email          VARCHAR(254) NOT NULL,
    language       VARCHAR(3) NOT NULL,
    edition_id     BIGINT,
    password_hash  VARCHAR(255) NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    expires_at     DATETIME(6) NOT NULL,
    UNIQUE INDEX sign_ups_digest (digest),
    INDEX sign_ups_expired (expires_at),
    INDEX sign_ups_edition (edition_id),
    FOREIGN KEY (edition_id) REFERENCES editions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Where somebody is signed in. `proved_at` is when the password or passkey was last asked for.
CREATE TABLE IF NOT EXISTS sign_ins (
    id             VARCHAR(43) NOT NULL PRIMARY KEY,
    account_id     BIGINT NOT NULL,
    method         VARCHAR(24) NOT NULL,
    address        VARCHAR(45) NOT NULL,
    agent          VARCHAR(400) NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    last_used_at   DATETIME(6) NOT NULL,
    is_remembered  BOOLEAN NOT NULL,
    proved_at      DATETIME(6) NOT NULL,
    expires_at     DATETIME(6) NOT NULL,
    ended_at       DATETIME(6),
    INDEX sign_ins_account (account_id, created_at),
    INDEX sign_ins_expired (expires_at),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Links that were sent by mail: to choose a new password, to confirm a new address.
CREATE TABLE IF NOT EXISTS account_links (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    digest      VARCHAR(64) NOT NULL,
    account_id  BIGINT NOT NULL,
    purpose     VARCHAR(16) NOT NULL,
    email       VARCHAR(254),
    created_at  DATETIME(6) NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    UNIQUE INDEX account_links_digest (digest),
    INDEX account_links_account (account_id, purpose),
    INDEX account_links_expired (expires_at),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Wrong attempts, by a digest of what they were made at (an account, an address, both).
CREATE TABLE IF NOT EXISTS attempts (
    digest         VARCHAR(64) NOT NULL PRIMARY KEY,
    failures       BIGINT NOT NULL,
    blocked_until  DATETIME(6) NOT NULL,
    last_at        DATETIME(6) NOT NULL,
    INDEX attempts_old (last_at)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Forms that were sent when the sign-in had run out, kept for who sent them.
CREATE TABLE IF NOT EXISTS unsent_forms (
    id             VARCHAR(43) NOT NULL PRIMARY KEY,
    account_id     BIGINT NOT NULL,
    path           VARCHAR(2048) NOT NULL,
    sealed_fields  LONGBLOB NOT NULL,
    created_at     DATETIME(6) NOT NULL,
    INDEX unsent_forms_account (account_id, created_at),
    INDEX unsent_forms_old (created_at),
    FOREIGN KEY (account_id) REFERENCES accounts (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

