-- add_name_request
INSERT INTO name_requests (id, person, sealed, asked_at) VALUES ($1, $2, $3, $4);

-- name_request_of
SELECT id, person, sealed, asked_at FROM name_requests
WHERE person = $1 AND answered_at IS NULL;

-- open_name_request
SELECT id, person, sealed, asked_at FROM name_requests WHERE id = $1 AND answered_at IS NULL;

-- open_name_requests
SELECT id, person, asked_at FROM name_requests
WHERE answered_at IS NULL AND person <> $1
ORDER BY asked_at, id;

-- settle_name_request
UPDATE name_requests
SET answered_at = $2, answered_by = $3, is_agreed = $4, ground = $5
WHERE id = $1 AND answered_at IS NULL;

-- last_name_answer
SELECT is_agreed, ground FROM name_requests
WHERE person = $1 AND is_agreed IS NOT NULL
ORDER BY answered_at DESC, id DESC
LIMIT 1;
