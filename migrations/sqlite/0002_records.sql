-- A record is whatever is published: its kind, its slug, and the number of its latest revision of texts.

CREATE TABLE records (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    kind        TEXT NOT NULL,
    slug        TEXT NOT NULL,
    revision    BIGINT NOT NULL DEFAULT 0,
    version     BIGINT NOT NULL DEFAULT 1,
    created_at  DATETIME NOT NULL,
    changed_at  DATETIME NOT NULL
);

CREATE UNIQUE INDEX records_slug ON records (kind, slug);

CREATE TABLE former_slugs (
    kind       TEXT NOT NULL,
    slug       TEXT NOT NULL,
    record_id  BIGINT NOT NULL REFERENCES records (id),
    PRIMARY KEY (kind, slug)
);

CREATE INDEX former_slugs_record ON former_slugs (record_id);

CREATE TABLE editions (
    id            BIGINT NOT NULL PRIMARY KEY REFERENCES records (id),
    position      BIGINT NOT NULL,
    country       TEXT NOT NULL,
    country_name  TEXT NOT NULL,
    locale        TEXT NOT NULL,
    currency      TEXT NOT NULL,
    time_zone     TEXT NOT NULL,
    tax_name      TEXT NOT NULL,
    tax_rate      BIGINT NOT NULL,
    gross_first   BOOLEAN NOT NULL,
    email         TEXT NOT NULL,
    phone         TEXT NOT NULL
);

-- A record in an edition. `revision` says which of its texts are up; `sort_key` orders titles as the edition's
-- language does, `initial` is the letter they stand under.
CREATE TABLE publications (
    record_id     BIGINT NOT NULL REFERENCES records (id),
    edition_id    BIGINT NOT NULL REFERENCES editions (id),
    kind          TEXT NOT NULL,
    state         TEXT NOT NULL,
    revision      BIGINT NOT NULL,
    publish_at    DATETIME,
    published_at  DATETIME,
    changed_at    DATETIME NOT NULL,
    sort_key      BLOB NOT NULL,
    initial       TEXT NOT NULL,
    PRIMARY KEY (record_id, edition_id)
);

CREATE INDEX publications_latest ON publications (edition_id, kind, state, published_at, record_id);
CREATE INDEX publications_sorted ON publications (edition_id, kind, state, sort_key, record_id);
CREATE INDEX publications_initials ON publications (edition_id, kind, state, initial);
