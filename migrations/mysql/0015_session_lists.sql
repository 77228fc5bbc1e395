-- What the desk lists sessions by, and the days of a month. Each index is made unless it is there: this may be done again
-- after it was cut off, and MySQL has no CREATE INDEX IF NOT EXISTS.

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'sessions' AND index_name = 'sessions_start') > 0,
    'DO 0', 'CREATE INDEX sessions_start ON sessions (starts_at, id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'sessions' AND index_name = 'sessions_edition_start') > 0,
    'DO 0', 'CREATE INDEX sessions_edition_start ON sessions (edition_id, starts_at, id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'sessions' AND index_name = 'sessions_format_start') > 0,
    'DO 0', 'CREATE INDEX sessions_format_start ON sessions (format, starts_at, id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'sessions' AND index_name = 'sessions_end') > 0,
    'DO 0', 'CREATE INDEX sessions_end ON sessions (ends_at, starts_at)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'sessions' AND index_name = 'sessions_cancelled') > 0,
    'DO 0', 'CREATE INDEX sessions_cancelled ON sessions (cancelled_at)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'session_days' AND index_name = 'session_days_day') > 0,
    'DO 0', 'CREATE INDEX session_days_day ON session_days (day, session_id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;
