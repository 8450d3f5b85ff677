-- add_roster
INSERT INTO rosters (id, provider, title, event, begun_on, ended_on, parts, delivery, recognition, categories, recorded_at, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12);

-- add_row
INSERT INTO roster_rows (roster_id, place, name, address, number, parts, outcome, person_id, entry_id)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- roster
SELECT *
FROM rosters
WHERE id = $1;

-- rosters
SELECT *
FROM rosters
ORDER BY recorded_at DESC, id DESC
LIMIT $1;

-- rows_of
SELECT *
FROM roster_rows
WHERE roster_id = $1
ORDER BY place;

-- waiting_rows
SELECT r.*
FROM roster_rows r
JOIN rosters o ON o.id = r.roster_id
WHERE r.outcome = 'waiting' AND o.undone_at IS NULL
ORDER BY r.roster_id, r.place;

-- settle_row
UPDATE roster_rows
SET outcome = $3, person_id = $4, entry_id = $5
WHERE roster_id = $1 AND place = $2;

-- undo_roster
UPDATE rosters
SET undone_at = $2, undone_by = $3
WHERE id = $1 AND undone_at IS NULL;

-- roster_behind
SELECT o.*
FROM rosters o
JOIN roster_rows r ON r.roster_id = o.id
WHERE r.entry_id = $1 AND o.undone_at IS NULL
ORDER BY o.recorded_at DESC, o.id DESC
LIMIT 1;

-- add_dispute
INSERT INTO disputes (id, entry_id, person_id, reason, opened_at)
VALUES ($1, $2, $3, $4, $5);

-- dispute
SELECT *
FROM disputes
WHERE id = $1;

-- newest_dispute_of
SELECT *
FROM disputes
WHERE entry_id = $1
ORDER BY opened_at DESC, id DESC
LIMIT 1;

-- answer_dispute
UPDATE disputes
SET answered_at = $2, answered_by = $3, outcome = $4, answer = $5
WHERE id = $1 AND answered_at IS NULL;
