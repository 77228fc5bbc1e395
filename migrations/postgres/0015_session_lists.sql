-- What the desk lists sessions by, and the days of a month.

CREATE INDEX sessions_start ON sessions (starts_at, id);
CREATE INDEX sessions_edition_start ON sessions (edition_id, starts_at, id);
CREATE INDEX sessions_format_start ON sessions (format, starts_at, id);
CREATE INDEX sessions_end ON sessions (ends_at, starts_at);
CREATE INDEX sessions_cancelled ON sessions (cancelled_at);
CREATE INDEX session_days_day ON session_days (day, session_id);
