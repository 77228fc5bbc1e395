-- Pictures. The file lies beside the database under its SHA-256 (`hash`), made smaller in several `widths`; what was uploaded
-- under a record before leads to what is there now. `text_pictures` tells which version of which text shows which picture:
-- where it is used is asked there.

CREATE TABLE media (
    id         BIGINT NOT NULL PRIMARY KEY REFERENCES records (id),
    name       TEXT NOT NULL,
    file_name  TEXT NOT NULL,
    hash       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    width      BIGINT NOT NULL,
    height     BIGINT NOT NULL,
    size       BIGINT NOT NULL,
    widths     TEXT NOT NULL,
    has_webp   BOOLEAN NOT NULL,
    focus_x    BIGINT NOT NULL,
    focus_y    BIGINT NOT NULL
);

CREATE UNIQUE INDEX media_hash ON media (hash);

CREATE TABLE former_media (
    hash      TEXT NOT NULL PRIMARY KEY,
    media_id  BIGINT NOT NULL REFERENCES media (id)
);

CREATE INDEX former_media_of ON former_media (media_id);

CREATE TABLE text_pictures (
    record_id  BIGINT NOT NULL REFERENCES records (id),
    part       BIGINT NOT NULL,
    slot       TEXT NOT NULL,
    layer      TEXT NOT NULL,
    revision   BIGINT NOT NULL,
    media_id   BIGINT NOT NULL,
    PRIMARY KEY (record_id, part, slot, layer, revision, media_id)
);

CREATE INDEX text_pictures_of ON text_pictures (media_id, record_id);
