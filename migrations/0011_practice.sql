-- What somebody answered while practicing: theirs alone, shown to nobody else, and no act of the
-- board, so the journal does not tell of it. They can take all of it away.
CREATE TABLE practice_answers (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
    item TEXT NOT NULL,
    chosen TEXT NOT NULL,
    is_best BOOLEAN NOT NULL,
    answered_at TEXT NOT NULL,
    row_sum BIGINT
);
CREATE INDEX practice_answers_of ON practice_answers (person_id, item, id);
