-- What the back office lists accounts by: their names folded to small letters without accents for the order, and all that a
-- search looks through. Addresses of the site that are gone, with where they lead; `scope` is the code of the edition, or `*`
-- for all. Paths stand below the edition's address. Who sends an edition's mail, where it is not the academy as a whole.

ALTER TABLE accounts ADD COLUMN folded TEXT NOT NULL DEFAULT '';
ALTER TABLE accounts ADD COLUMN search TEXT NOT NULL DEFAULT '';

UPDATE accounts SET folded = LOWER(SUBSTR(name, 1, 160)), search = LOWER(name || ' ' || email_key) WHERE folded = '';

CREATE INDEX accounts_sorted ON accounts (folded, id);
CREATE INDEX accounts_created ON accounts (created_at, id);
CREATE INDEX account_roles_role ON account_roles (role, account_id);

CREATE TABLE redirects (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    edition_id  BIGINT REFERENCES editions (id),
    scope       TEXT NOT NULL,
    source      TEXT NOT NULL,
    target      TEXT NOT NULL,
    version     BIGINT NOT NULL DEFAULT 1,
    created_at  DATETIME NOT NULL,
    changed_at  DATETIME NOT NULL
);

CREATE UNIQUE INDEX redirects_source ON redirects (source, scope);
CREATE INDEX redirects_sorted ON redirects (source, id);
CREATE INDEX redirects_changed ON redirects (changed_at, id);
CREATE INDEX redirects_edition ON redirects (edition_id);

ALTER TABLE editions ADD COLUMN sender_name TEXT NOT NULL DEFAULT '';
ALTER TABLE editions ADD COLUMN reply_to TEXT NOT NULL DEFAULT '';
