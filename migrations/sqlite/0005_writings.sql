-- What is read: topics, terms, standing pages and articles. Their words are in `texts`.

CREATE TABLE topics (
    id        BIGINT NOT NULL PRIMARY KEY REFERENCES records (id),
    position  BIGINT NOT NULL
);

CREATE INDEX topics_position ON topics (position);

CREATE TABLE terms (
    id  BIGINT NOT NULL PRIMARY KEY REFERENCES records (id)
);

CREATE TABLE pages (
    id        BIGINT NOT NULL PRIMARY KEY REFERENCES records (id),
    position  BIGINT NOT NULL
);

CREATE INDEX pages_position ON pages (position);

CREATE TABLE articles (
    id  BIGINT NOT NULL PRIMARY KEY REFERENCES records (id)
);

CREATE TABLE article_topics (
    article_id  BIGINT NOT NULL REFERENCES articles (id),
    topic_id    BIGINT NOT NULL REFERENCES topics (id),
    position    BIGINT NOT NULL,
    PRIMARY KEY (article_id, topic_id)
);

CREATE INDEX article_topics_topic ON article_topics (topic_id, article_id);

CREATE TABLE article_key_terms (
    article_id  BIGINT NOT NULL REFERENCES articles (id),
    term_id     BIGINT NOT NULL REFERENCES terms (id),
    position    BIGINT NOT NULL,
    PRIMARY KEY (article_id, term_id)
);

CREATE INDEX article_key_terms_term ON article_key_terms (term_id, article_id);

CREATE TABLE article_points (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    article_id  BIGINT NOT NULL REFERENCES articles (id),
    position    BIGINT NOT NULL
);

CREATE INDEX article_points_article ON article_points (article_id, position);
