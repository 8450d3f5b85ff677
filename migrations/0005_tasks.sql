-- Work for the board's staff that no page asked for: a possible duplicate, mail that came back.
CREATE TABLE tasks (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    note TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    closed_at TEXT,
    closed_by TEXT,
    outcome TEXT
);
-- The same thing is open once at most, however often it is found.
CREATE UNIQUE INDEX tasks_open ON tasks (kind, about) WHERE closed_at IS NULL;
CREATE INDEX tasks_by_time ON tasks (closed_at, opened_at);
