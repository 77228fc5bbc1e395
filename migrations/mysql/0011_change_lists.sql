-- What the back office looks changes up by, the newest first: who did it, what it was done to, what was done, when. The
-- columns after the id let several of them be asked for together without a look at each row.

-- Each index is made unless it is there: this may be done again after it was cut off, and MySQL, other than MariaDB, has no
-- CREATE INDEX IF NOT EXISTS.

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'changes' AND index_name = 'changes_actor') > 0,
    'DO 0', 'CREATE INDEX changes_actor ON changes (actor, actor_name, id, record_kind, action)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'changes' AND index_name = 'changes_kind') > 0,
    'DO 0', 'CREATE INDEX changes_kind ON changes (record_kind, id, action, actor, actor_name)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'changes' AND index_name = 'changes_action') > 0,
    'DO 0', 'CREATE INDEX changes_action ON changes (action, id, record_kind, actor, actor_name)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;

SET @make = IF((SELECT COUNT(*) FROM information_schema.statistics
    WHERE table_schema = DATABASE() AND table_name = 'changes' AND index_name = 'changes_time') > 0,
    'DO 0', 'CREATE INDEX changes_time ON changes (happened_at, id)');
PREPARE make FROM @make;
EXECUTE make;
DEALLOCATE PREPARE make;
