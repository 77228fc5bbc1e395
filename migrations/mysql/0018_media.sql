-- Pictures. The file lies beside the database under its SHA-256 (`hash`), made smaller in several `widths`; what was uploaded
-- under a record before leads to what is there now. `text_pictures` tells which version of which text shows which picture:
-- where it is used is asked there.

CREATE TABLE IF NOT EXISTS media (
    id         BIGINT NOT NULL PRIMARY KEY,
    name       VARCHAR(200) NOT NULL,
    file_name  VARCHAR(255) NOT NULL,
    hash       VARCHAR(64) NOT NULL,
    kind       VARCHAR(8) NOT NULL,
    width      BIGINT NOT NULL,
    height     BIGINT NOT NULL,
    size       BIGINT NOT NULL,
    widths     VARCHAR(80) NOT NULL,
    has_webp   BOOLEAN NOT NULL,
    focus_x    BIGINT NOT NULL,
    focus_y    BIGINT NOT NULL,
    UNIQUE INDEX media_hash (hash),
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS former_media (
    hash      VARCHAR(64) NOT NULL PRIMARY KEY,
    media_id  BIGINT NOT NULL,
    INDEX former_media_of (media_id),
    FOREIGN KEY (media_id) REFERENCES media (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS text_pictures (
    record_id  BIGINT NOT NULL,
    part       BIGINT NOT NULL,
    slot       VARCHAR(40) NOT NULL,
    layer      VARCHAR(40) NOT NULL,
    revision   BIGINT NOT NULL,
    media_id   BIGINT NOT NULL,
    PRIMARY KEY (record_id, part, slot, layer, revision, media_id),
    INDEX text_pictures_of (media_id, record_id),
    FOREIGN KEY (record_id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
