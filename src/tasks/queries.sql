-- open_task
INSERT INTO tasks (id, kind, about, note, opened_at)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (kind, about, note) WHERE closed_at IS NULL DO NOTHING;

-- open_task_about
SELECT id
FROM tasks
WHERE kind = $1 AND about = $2 AND note = $3 AND closed_at IS NULL;

-- is_open_about
SELECT id
FROM tasks
WHERE kind = $1 AND about = $2 AND closed_at IS NULL
LIMIT 1;

-- task
SELECT id, kind, about, note, opened_at
FROM tasks
WHERE id = $1;

-- open_tasks
SELECT id, kind, about, note, opened_at
FROM tasks
WHERE closed_at IS NULL
ORDER BY opened_at, id
LIMIT $1;

-- closed_tasks_of
SELECT id, kind, about, note, opened_at, closed_at, closed_by, outcome
FROM tasks
WHERE note = $1 AND closed_at IS NOT NULL
ORDER BY closed_at, id;

-- is_closed
SELECT closed_at IS NOT NULL AS closed
FROM tasks
WHERE id = $1;

-- close_task
UPDATE tasks
SET closed_at = $2, closed_by = $3, outcome = $4
WHERE id = $1 AND closed_at IS NULL;

-- propose
INSERT INTO proposals (id, act, about, arguments, ground, reason, asked_by, asked_at, ends_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT (about) WHERE answered_at IS NULL DO NOTHING;

-- proposal
SELECT id, act, about, arguments, ground, reason, asked_by, asked_at, ends_at
FROM proposals
WHERE id = $1 AND answered_at IS NULL AND ends_at > $2;

-- open_proposals
SELECT id, act, about, arguments, ground, reason, asked_by, asked_at, ends_at
FROM proposals
WHERE answered_at IS NULL AND ends_at > $1
ORDER BY asked_at, id;

-- answer_proposal
UPDATE proposals
SET answered_by = $2, answered_at = $3, answer = $4, note = $5
WHERE id = $1 AND answered_at IS NULL;

-- close_late_proposals
UPDATE proposals
SET answered_by = 'board', answered_at = $2, answer = 'ran_out'
WHERE about = $1 AND answered_at IS NULL AND ends_at <= $2;

-- answered_proposals
SELECT id, act, about, arguments, ground, reason, asked_by, asked_at, ends_at,
       COALESCE(answer, 'ran_out') AS outcome, COALESCE(answered_at, ends_at) AS at,
       COALESCE(answered_by, '') AS by_person, COALESCE(note, '') AS told
FROM proposals
WHERE asked_at >= $1 AND (answered_at IS NOT NULL OR ends_at <= $2)
ORDER BY asked_at DESC, id;
