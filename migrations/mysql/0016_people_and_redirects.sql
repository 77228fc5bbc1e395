-- What the back office lists accounts by: their names folded to small letters without accents for the order, and all that a
-- search looks through. Addresses of the site that are gone, with where they lead; `scope` is the code of the edition, or `*`
-- for all. Paths stand below the edition's address. Who sends an edition's mail, where it is not the academy as a whole.

-- Each column and index is made unless it is there: this may be done again after it was cut off.

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'accounts' AND column_name = 'folded') > 0,
    'DO 0', 'ALTER TABLE accounts ADD COLUMN folded VARCHAR(160) NOT NULL DEFAULT ''''');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'accounts' AND column_name = 'search') > 0,
    'DO 0', 'ALTER TABLE accounts ADD COLUMN search VARCHAR(500) NOT NULL DEFAULT ''''');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

UPDATE accounts SET folded = LOWER(SUBSTR(name, 1, 160)), search = LOWER(CONCAT(name, ' ', email_key)) WHERE folded = '';

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'accounts' AND index_name = 'accounts_sorted') > 0,
    'DO 0', 'CREATE INDEX accounts_sorted ON accounts (folded, id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'accounts' AND index_name = 'accounts_created') > 0,
    'DO 0', 'CREATE INDEX accounts_created ON accounts (created_at, id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'account_roles' AND index_name = 'account_roles_role') > 0,
    'DO 0', 'CREATE INDEX account_roles_role ON account_roles (role, account_id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

CREATE TABLE IF NOT EXISTS redirects (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    edition_id  BIGINT,
    scope       VARCHAR(16) NOT NULL,
    source      VARCHAR(400) NOT NULL,
    target      VARCHAR(400) NOT NULL,
    version     BIGINT NOT NULL DEFAULT 1,
    created_at  DATETIME(6) NOT NULL,
    changed_at  DATETIME(6) NOT NULL,
    UNIQUE INDEX redirects_source (source, scope),
    INDEX redirects_sorted (source, id),
    INDEX redirects_changed (changed_at, id),
    INDEX redirects_edition (edition_id),
    FOREIGN KEY (edition_id) REFERENCES editions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'editions' AND column_name = 'sender_name') > 0,
    'DO 0', 'ALTER TABLE editions ADD COLUMN sender_name VARCHAR(200) NOT NULL DEFAULT ''''');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'editions' AND column_name = 'reply_to') > 0,
    'DO 0', 'ALTER TABLE editions ADD COLUMN reply_to VARCHAR(254) NOT NULL DEFAULT ''''');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;
