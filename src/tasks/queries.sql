-- open_task
INSERT INTO tasks (id, kind, about, note, opened_at)
VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (kind, about) WHERE closed_at IS NULL DO NOTHING;

-- open_task_about
SELECT id
FROM tasks
WHERE kind = $1 AND about = $2 AND closed_at IS NULL;

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

-- is_closed
SELECT closed_at IS NOT NULL AS closed
FROM tasks
WHERE id = $1;

-- close_task
UPDATE tasks
SET closed_at = $2, closed_by = $3, outcome = $4
WHERE id = $1 AND closed_at IS NULL;
