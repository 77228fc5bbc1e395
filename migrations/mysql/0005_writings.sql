-- What is read: topics, terms, standing pages and articles. Their words are in `texts`.

CREATE TABLE topics (
    id        BIGINT NOT NULL PRIMARY KEY,
    position  BIGINT NOT NULL,
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX topics_position ON topics (position);

CREATE TABLE terms (
    id  BIGINT NOT NULL PRIMARY KEY,
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE pages (
    id        BIGINT NOT NULL PRIMARY KEY,
    position  BIGINT NOT NULL,
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX pages_position ON pages (position);

CREATE TABLE articles (
    id  BIGINT NOT NULL PRIMARY KEY,
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE article_topics (
    article_id  BIGINT NOT NULL,
    topic_id    BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    PRIMARY KEY (article_id, topic_id),
    FOREIGN KEY (article_id) REFERENCES articles (id),
    FOREIGN KEY (topic_id) REFERENCES topics (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX article_topics_topic ON article_topics (topic_id, article_id);

CREATE TABLE article_key_terms (
    article_id  BIGINT NOT NULL,
    term_id     BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    PRIMARY KEY (article_id, term_id),
    FOREIGN KEY (article_id) REFERENCES articles (id),
    FOREIGN KEY (term_id) REFERENCES terms (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX article_key_terms_term ON article_key_terms (term_id, article_id);

CREATE TABLE article_points (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    article_id  BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    FOREIGN KEY (article_id) REFERENCES articles (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE INDEX article_points_article ON article_points (article_id, position);
