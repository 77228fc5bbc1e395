-- What is read: topics, terms, standing pages and articles. Their words are in `texts`.

CREATE TABLE IF NOT EXISTS topics (
    id        BIGINT NOT NULL PRIMARY KEY,
    position  BIGINT NOT NULL,
    INDEX topics_position (position),
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS terms (
    id  BIGINT NOT NULL PRIMARY KEY,
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS pages (
    id        BIGINT NOT NULL PRIMARY KEY,
    position  BIGINT NOT NULL,
    INDEX pages_position (position),
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS articles (
    id  BIGINT NOT NULL PRIMARY KEY,
    FOREIGN KEY (id) REFERENCES records (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS article_topics (
    article_id  BIGINT NOT NULL,
    topic_id    BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    PRIMARY KEY (article_id, topic_id),
    INDEX article_topics_topic (topic_id, article_id),
    FOREIGN KEY (article_id) REFERENCES articles (id),
    FOREIGN KEY (topic_id) REFERENCES topics (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS article_key_terms (
    article_id  BIGINT NOT NULL,
    term_id     BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    PRIMARY KEY (article_id, term_id),
    INDEX article_key_terms_term (term_id, article_id),
    FOREIGN KEY (article_id) REFERENCES articles (id),
    FOREIGN KEY (term_id) REFERENCES terms (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

CREATE TABLE IF NOT EXISTS article_points (
    id          BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY,
    article_id  BIGINT NOT NULL,
    position    BIGINT NOT NULL,
    INDEX article_points_article (article_id, position),
    FOREIGN KEY (article_id) REFERENCES articles (id)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
