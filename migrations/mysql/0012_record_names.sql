-- What the back office lists and finds records by: their newest shared title or name, the same folded to small letters
-- without accents for the order, what else finds them (a course's code),
-- and all that a search looks through.

CREATE TABLE IF NOT EXISTS record_names (
    record_id  BIGINT NOT NULL PRIMARY KEY,
    kind       VARCHAR(16) NOT NULL,
    title      VARCHAR(500) NOT NULL,
    also       VARCHAR(200) NOT NULL,
    folded     VARCHAR(160) NOT NULL,
    search     VARCHAR(800) NOT NULL,
    INDEX record_names_sorted (kind, folded, record_id),
    FOREIGN KEY (record_id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

-- Made unless it is there: this may be done again after it was cut off, and MySQL has no CREATE INDEX IF NOT EXISTS.
SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'records' AND index_name = 'records_changed') > 0,
    'DO 0', 'CREATE INDEX records_changed ON records (kind, changed_at, id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

INSERT IGNORE INTO record_names (record_id, kind, title, also, folded, search)
    SELECT id, kind, slug, '', slug, slug FROM records;
