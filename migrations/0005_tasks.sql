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
CREATE UNIQUE INDEX tasks_open ON tasks (kind, about, note) WHERE closed_at IS NULL;
CREATE INDEX tasks_closed_of ON tasks (note, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX tasks_by_time ON tasks (closed_at, opened_at);

-- An act that two people do: asked for by one, done when another agrees. What was asked is never
-- changed; the answer is written beside it once.
CREATE TABLE proposals (
    id TEXT PRIMARY KEY,
    act TEXT NOT NULL,
    about TEXT NOT NULL,
    arguments TEXT NOT NULL,
    ground TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    answered_by TEXT,
    answered_at TEXT,
    answer TEXT,
    note TEXT
);
-- One question about one thing at a time, or two answers could contradict each other.
CREATE UNIQUE INDEX proposals_open ON proposals (about) WHERE answered_at IS NULL;
CREATE INDEX proposals_by_time ON proposals (answered_at, asked_at);
