-- Cities of an edition, and the venues in them.

CREATE TABLE cities (
    id          BIGINT NOT NULL PRIMARY KEY,
    edition_id  BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    name        VARCHAR(160) NOT NULL,
    time_zone   VARCHAR(40) NOT NULL,
    FOREIGN KEY (id) REFERENCES records (id),
    FOREIGN KEY (edition_id) REFERENCES editions (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX cities_edition ON cities (edition_id, position);

CREATE TABLE venues (
    id        BIGINT NOT NULL PRIMARY KEY,
    city_id   BIGINT NOT NULL,
    position  BIGINT NOT NULL,
    name      VARCHAR(160) NOT NULL,
    street    VARCHAR(255) NOT NULL,
    postcode  VARCHAR(40) NOT NULL,
    FOREIGN KEY (id) REFERENCES records (id),
    FOREIGN KEY (city_id) REFERENCES cities (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX venues_city ON venues (city_id, position);
