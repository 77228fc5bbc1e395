-- A record is whatever is published: its kind, its slug, and the number of its latest revision of texts.

CREATE TABLE IF NOT EXISTS records (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    kind        VARCHAR(16) NOT NULL,
    slug        VARCHAR(120) NOT NULL,
    revision    BIGINT NOT NULL DEFAULT 0,
    version     BIGINT NOT NULL DEFAULT 1,
    created_at  DATETIME(6) NOT NULL,
    changed_at  DATETIME(6) NOT NULL,
    UNIQUE INDEX records_slug (kind, slug)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS former_slugs (
    kind       VARCHAR(16) NOT NULL,
    slug       VARCHAR(120) NOT NULL,
    record_id  BIGINT NOT NULL,
    PRIMARY KEY (kind, slug),
    INDEX former_slugs_record (record_id),
    FOREIGN KEY (record_id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS editions (
    id            BIGINT NOT NULL PRIMARY KEY,
    position      BIGINT NOT NULL,
    country       VARCHAR(8) NOT NULL,
    country_name  VARCHAR(160) NOT NULL,
    locale        VARCHAR(40) NOT NULL,
    currency      VARCHAR(8) NOT NULL,
    time_zone     VARCHAR(40) NOT NULL,
    tax_name      VARCHAR(40) NOT NULL,
    tax_rate      BIGINT NOT NULL,
    gross_first   BOOLEAN NOT NULL,
    email         VARCHAR(255) NOT NULL,
    phone         VARCHAR(40) NOT NULL,
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- A record in an edition. `revision` says which of its texts are up; `sort_key` orders titles as the edition's
-- language does, `initial` is the letter they stand under.
CREATE TABLE IF NOT EXISTS publications (
    record_id     BIGINT NOT NULL,
    edition_id    BIGINT NOT NULL,
    kind          VARCHAR(16) NOT NULL,
    state         VARCHAR(16) NOT NULL,
    revision      BIGINT NOT NULL,
    publish_at    DATETIME(6),
    published_at  DATETIME(6),
    changed_at    DATETIME(6) NOT NULL,
    sort_key      VARBINARY(400) NOT NULL,
    initial       VARCHAR(16) NOT NULL,
    PRIMARY KEY (record_id, edition_id),
    INDEX publications_latest (edition_id, kind, state, published_at, record_id),
    INDEX publications_sorted (edition_id, kind, state, sort_key, record_id),
    INDEX publications_initials (edition_id, kind, state, initial),
    FOREIGN KEY (record_id) REFERENCES records (id),
    FOREIGN KEY (edition_id) REFERENCES editions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
