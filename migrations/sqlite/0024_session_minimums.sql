-- From how many participants on a session is held. Where there is no number, it is held with any.

ALTER TABLE sessions ADD COLUMN minimum BIGINT NULL;
