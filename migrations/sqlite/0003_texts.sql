-- One version of one slot of a record on one layer: `shared`, `language:fr`, `edition:fr`. A version is up from its
-- `revision` until the one that `superseded` it, and never changes its words. No content: this layer says "nothing here".
-- `against` is the revision of the text on the layer below that it was written against.

CREATE TABLE texts (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    record_id   BIGINT NOT NULL REFERENCES records (id),
    part        BIGINT NOT NULL DEFAULT 0,
    slot        TEXT NOT NULL,
    layer       TEXT NOT NULL,
    revision    BIGINT NOT NULL,
    superseded  BIGINT NOT NULL DEFAULT 9223372036854775807,
    against     BIGINT,
    content     TEXT,
    written_at  DATETIME NOT NULL
);

CREATE UNIQUE INDEX texts_version ON texts (record_id, part, slot, layer, revision);
CREATE INDEX texts_head ON texts (record_id, layer, superseded);
