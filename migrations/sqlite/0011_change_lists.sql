-- What the back office looks changes up by, the newest first: who did it, what it was done to, what was done, when. The
-- columns after the id let several of them be asked for together without a look at each row.

CREATE INDEX changes_actor ON changes (actor, actor_name, id, record_kind, action);
CREATE INDEX changes_kind ON changes (record_kind, id, action, actor, actor_name);
CREATE INDEX changes_action ON changes (action, id, record_kind, actor, actor_name);
CREATE INDEX changes_time ON changes (happened_at, id);
