-- enter_registration
INSERT INTO registrations (number, person_id, application_id, credential, edition, registered_on, recorded_at, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT DO NOTHING;

-- numbers_for
SELECT number
FROM registrations
WHERE person_id = $1 AND credential = $2
ORDER BY number;

-- registration
SELECT r.number, r.credential, r.edition, r.registered_on, n.name
FROM registrations r
JOIN registered_names n ON n.number = r.number
WHERE r.number = $1
ORDER BY n.recorded_at DESC
LIMIT 1;

-- holder
SELECT person_id, application_id
FROM registrations
WHERE number = $1;

-- numbers_of_person
SELECT number
FROM registrations
WHERE person_id = $1
ORDER BY registered_on, number;

-- changes_of
SELECT standing, effective_on, recorded_at, recorded_by, confirmed_by, reason
FROM registered_standings
WHERE number = $1
ORDER BY recorded_at, id;

-- terms_of
SELECT begins_on, ends_on, recorded_at
FROM registered_terms
WHERE number = $1
ORDER BY begins_on, recorded_at;

-- add_change
INSERT INTO registered_standings (id, number, standing, effective_on, recorded_at, recorded_by, confirmed_by, reason)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- add_term
INSERT INTO registered_terms (number, begins_on, ends_on, recorded_at, recorded_by)
VALUES ($1, $2, $3, $4, $5);

-- add_name
INSERT INTO registered_names (number, recorded_at, recorded_by, name)
VALUES ($1, $2, $3, $4);

-- drop_name_keys
DELETE FROM registered_name_keys
WHERE number = $1;

-- add_name_key
INSERT INTO registered_name_keys (key, number)
VALUES ($1, $2)
ON CONFLICT DO NOTHING;

-- numbers_by_name
SELECT number, MIN(key) AS first_key
FROM (
    SELECT key, number
    FROM registered_name_keys
    WHERE key >= $1 AND key < $2
    ORDER BY key, number
    LIMIT $3
) AS found
GROUP BY number
ORDER BY first_key, number;

-- add_merger
INSERT INTO registered_mergers (number, place, into_number, recorded_at, recorded_by)
VALUES ($1, $2, $3, $4, $5);

-- merged_into
SELECT place, into_number
FROM registered_mergers
WHERE number = $1
ORDER BY place DESC
LIMIT 1;

-- ask_standing_review
INSERT INTO standing_reviews (number, place, asked_at, why)
VALUES ($1, $2, $3, $4)
ON CONFLICT DO NOTHING;

-- standing_review
SELECT number, place, asked_at, why, answered_at, COALESCE(answer, '') AS outcome, COALESCE(note, '') AS told
FROM standing_reviews
WHERE number = $1
ORDER BY place DESC
LIMIT 1;

-- open_standing_reviews
SELECT number, place, asked_at, why, answered_at, COALESCE(answer, '') AS outcome, COALESCE(note, '') AS told
FROM standing_reviews
WHERE answered_at IS NULL
ORDER BY asked_at, number;

-- answer_standing_review
UPDATE standing_reviews
SET answered_at = $3, answered_by = $4, answer = $5, note = $6
WHERE number = $1 AND place = $2 AND answered_at IS NULL;
