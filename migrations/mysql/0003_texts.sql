-- One version of one slot of a record on one layer: `shared`, `language:fr`, `edition:fr`. A version is up from its
-- `revision` until the one that `superseded` it, and never changes its words. No content: this layer says "nothing here".
-- `against` is the revision of the text on the layer below that it was written against.

CREATE TABLE IF NOT EXISTS texts (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    record_id   BIGINT NOT NULL,
    part        BIGINT NOT NULL DEFAULT 0,
    slot        VARCHAR(40) NOT NULL,
    layer       VARCHAR(40) NOT NULL,
    revision    BIGINT NOT NULL,
    superseded  BIGINT NOT NULL DEFAULT 9223372036854775807,
    against     BIGINT,
    content     MEDIUMTEXT,
    written_at  DATETIME(6) NOT NULL,
    UNIQUE INDEX texts_version (record_id, part, slot, layer, revision),
    INDEX texts_head (record_id, layer, superseded),
    FOREIGN KEY (record_id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
