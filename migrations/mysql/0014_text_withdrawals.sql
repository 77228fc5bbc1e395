-- Where a layer has no text any more: the version that was up until this revision ended, and no other took its place. What a
-- layer says there is not "nothing here" (a version without content), but what the layer below it says.

CREATE TABLE IF NOT EXISTS text_withdrawals (
    record_id     BIGINT NOT NULL,
    part          BIGINT NOT NULL,
    slot          VARCHAR(40) NOT NULL,
    layer         VARCHAR(40) NOT NULL,
    revision      BIGINT NOT NULL,
    withdrawn_at  DATETIME(6) NOT NULL,
    PRIMARY KEY (record_id, part, slot, layer, revision),
    FOREIGN KEY (record_id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
