-- Cities of an edition, and the venues in them.

CREATE TABLE IF NOT EXISTS cities (
    id          BIGINT NOT NULL PRIMARY KEY,
    edition_id  BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    name        VARCHAR(160) NOT NULL,
    time_zone   VARCHAR(40) NOT NULL,
    INDEX cities_edition (edition_id, position),
    FOREIGN KEY (id) REFERENCES records (id),
    FOREIGN KEY (edition_id) REFERENCES editions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS venues (
    id        BIGINT NOT NULL PRIMARY KEY,
    city_id   BIGINT NOT NULL,
    position  BIGINT NOT NULL,
    name      VARCHAR(160) NOT NULL,
    street    VARCHAR(255) NOT NULL,
    postcode  VARCHAR(40) NOT NULL,
    INDEX venues_city (city_id, position),
    FOREIGN KEY (id) REFERENCES records (id),
    FOREIGN KEY (city_id) REFERENCES cities (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
