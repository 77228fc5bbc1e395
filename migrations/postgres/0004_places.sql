-- Cities of an edition, and the venues in them.

CREATE TABLE cities (
    id          BIGINT NOT NULL PRIMARY KEY REFERENCES records (id),
    edition_id  BIGINT NOT NULL REFERENCES editions (id),
    position    BIGINT NOT NULL,
    name        TEXT COLLATE "C" NOT NULL,
    time_zone   TEXT COLLATE "C" NOT NULL
);

CREATE INDEX cities_edition ON cities (edition_id, position);

CREATE TABLE venues (
    id        BIGINT NOT NULL PRIMARY KEY REFERENCES records (id),
    city_id   BIGINT NOT NULL REFERENCES cities (id),
    position  BIGINT NOT NULL,
    name      TEXT COLLATE "C" NOT NULL,
    street    TEXT COLLATE "C" NOT NULL,
    postcode  TEXT COLLATE "C" NOT NULL
);

CREATE INDEX venues_city ON venues (city_id, position);
