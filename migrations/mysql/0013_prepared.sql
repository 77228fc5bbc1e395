-- What is up and what is prepared stand apart: `state` is what is up (published, archived, draft where it never was), `prepared`
-- is what comes next (draft, in-review, scheduled, or nothing) with the revision of the texts that it was said of and the
-- time at which it goes up. `comment` is what a reviewer answered last. `version` goes up with each step.
--
-- Links that show a page as it would be, until they run out: the digest of the secret in their address.

-- Each column and index is made unless it is there: this may be done again after it was cut off.

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'publications' AND column_name = 'prepared') > 0,
    'DO 0', 'ALTER TABLE publications ADD COLUMN prepared VARCHAR(16)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'publications' AND column_name = 'prepared_revision') > 0,
    'DO 0', 'ALTER TABLE publications ADD COLUMN prepared_revision BIGINT');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'publications' AND column_name = 'comment') > 0,
    'DO 0', 'ALTER TABLE publications ADD COLUMN comment VARCHAR(2000)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'publications' AND column_name = 'commented_by') > 0,
    'DO 0', 'ALTER TABLE publications ADD COLUMN commented_by BIGINT');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'publications' AND column_name = 'version') > 0,
    'DO 0', 'ALTER TABLE publications ADD COLUMN version BIGINT NOT NULL DEFAULT 1');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

-- MySQL assigns from left to right: what `prepared` takes is read before `state` is given anew.
UPDATE publications SET prepared = state, prepared_revision = revision,
    state = CASE WHEN published_at IS NULL THEN 'draft' ELSE 'archived' END
    WHERE state IN ('draft', 'in-review', 'scheduled') AND prepared IS NULL;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'publications' AND index_name = 'publications_due') > 0,
    'DO 0', 'CREATE INDEX publications_due ON publications (prepared, publish_at, record_id, edition_id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

CREATE TABLE IF NOT EXISTS previews (
    digest      VARCHAR(64) NOT NULL PRIMARY KEY,
    record_id   BIGINT NOT NULL,
    edition_id  BIGINT NOT NULL,
    expires_at  DATETIME(6) NOT NULL,
    INDEX previews_record (record_id),
    INDEX previews_edition (edition_id),
    INDEX previews_expiry (expires_at),
    FOREIGN KEY (record_id) REFERENCES records (id),
    FOREIGN KEY (edition_id) REFERENCES editions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
