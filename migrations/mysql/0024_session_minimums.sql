-- From how many participants on a session is held. Where there is no number, it is held with any. Made
-- unless it is there: this may be done again after it was cut off, and MySQL has no ADD COLUMN IF NOT EXISTS.

SET @make = IF((SELECT COUNT(*) FROM information_schema.columns
    WHERE table_schema = DATABASE() AND table_name = 'sessions' AND column_name = 'minimum') > 0,
    'DO 0', 'ALTER TABLE sessions ADD COLUMN minimum BIGINT NULL');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;
