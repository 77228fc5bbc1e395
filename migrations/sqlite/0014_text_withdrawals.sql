-- Where a layer has no text any more: the version that was up until this revision ended, and no other took its place. What a
-- layer says there is not "nothing here" (a version without content), but what the layer below it says.

CREATE TABLE text_withdrawals (
    record_id     BIGINT NOT NULL REFERENCES records (id),
    part          BIGINT NOT NULL,
    slot          TEXT NOT NULL,
    layer         TEXT NOT NULL,
    revision      BIGINT NOT NULL,
    withdrawn_at  DATETIME NOT NULL,
    PRIMARY KEY (record_id, part, slot, layer, revision)
);
