-- What is up and what is prepared stand apart: `state` is what is up (published, archived, draft where it never was), `prepared`
-- is what comes next (draft, in-review, scheduled, or nothing) with the revision of the texts that it was said of and the
-- time at which it goes up. `comment` is what a reviewer answered last. `version` goes up with each step.
--
-- Links that show a page as it would be, until they run out: the digest of the secret in their address.

ALTER TABLE publications ADD COLUMN prepared TEXT;
ALTER TABLE publications ADD COLUMN prepared_revision BIGINT;
ALTER TABLE publications ADD COLUMN comment TEXT;
ALTER TABLE publications ADD COLUMN commented_by BIGINT;
ALTER TABLE publications ADD COLUMN version BIGINT NOT NULL DEFAULT 1;

UPDATE publications SET prepared = state, prepared_revision = revision,
    state = CASE WHEN published_at IS NULL THEN 'draft' ELSE 'archived' END
    WHERE state IN ('draft', 'in-review', 'scheduled') AND prepared IS NULL;

CREATE INDEX publications_due ON publications (prepared, publish_at, record_id, edition_id);

CREATE TABLE previews (
    digest      TEXT NOT NULL PRIMARY KEY,
    record_id   BIGINT NOT NULL REFERENCES records (id),
    edition_id  BIGINT NOT NULL REFERENCES editions (id),
    expires_at  DATETIME NOT NULL
);

CREATE INDEX previews_record ON previews (record_id);
CREATE INDEX previews_edition ON previews (edition_id);
CREATE INDEX previews_expiry ON previews (expires_at);
