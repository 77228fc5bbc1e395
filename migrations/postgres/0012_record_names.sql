-- What the back office lists and finds records by: their newest shared title or name, the same folded to small letters
-- without accents for the order, what else finds them (a course's code),
-- and all that a search looks through.

CREATE TABLE record_names (
    record_id  BIGINT NOT NULL PRIMARY KEY REFERENCES records (id),
    kind       TEXT COLLATE "C" NOT NULL,
    title      TEXT COLLATE "C" NOT NULL,
    also       TEXT COLLATE "C" NOT NULL,
    folded     TEXT COLLATE "C" NOT NULL,
    search     TEXT COLLATE "C" NOT NULL
);

CREATE INDEX record_names_sorted ON record_names (kind, folded, record_id);
CREATE INDEX records_changed ON records (kind, changed_at, id);

INSERT INTO record_names (record_id, kind, title, also, folded, search)
    SELECT id, kind, slug, '', slug, slug FROM records;
