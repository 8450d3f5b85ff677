-- add_line
INSERT INTO ledger_lines (id, entry_id, supersedes, person_id, employment_id, kind, title, event, begun_on, ended_on, parts, delivery, recognition, setting, evidence, duty_share, categories, provenance, is_removed, confirmed_by, shown_by, recorded_at, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23);

-- line
SELECT *
FROM ledger_lines
WHERE id = $1;

-- lines_of
SELECT l.*
FROM ledger_lines l
LEFT JOIN ledger_lines n ON n.supersedes = l.id
WHERE l.person_id = $1 AND n.id IS NULL AND NOT l.is_removed
ORDER BY l.ended_on, l.id;

-- claimed_beside
SELECT id, supersedes, kind, recognition, begun_on, ended_on, parts, categories, is_removed
FROM ledger_lines
WHERE person_id = $1;

-- history_of
SELECT *
FROM ledger_lines
WHERE entry_id = $1
ORDER BY recorded_at, id;

-- newest_of_entry
SELECT l.*
FROM ledger_lines l
LEFT JOIN ledger_lines n ON n.supersedes = l.id
WHERE l.entry_id = $1 AND n.id IS NULL;

-- successor_of
SELECT id
FROM ledger_lines
WHERE supersedes = $1;

-- add_fact
INSERT INTO dossier_facts (id, person_id, name, evidence, begun_on, until_on, value, is_removed, recorded_at, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- facts_of
SELECT *
FROM dossier_facts
WHERE person_id = $1
ORDER BY name, recorded_at, id;

-- add_employment
INSERT INTO employments (id, person_id, employer, position, begun_on, ended_on, recorded_at, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- employment
SELECT *
FROM employments
WHERE id = $1;

-- employments_of
SELECT *
FROM employments
WHERE person_id = $1
ORDER BY begun_on DESC, id;

-- add_position
INSERT INTO positions (id, employment_id, words, recorded_at, recorded_by)
VALUES ($1, $2, $3, $4, $5);

-- add_duty
INSERT INTO position_duties (position_id, duty, share)
VALUES ($1, $2, $3);

-- position_of
SELECT id, words
FROM positions
WHERE employment_id = $1
ORDER BY recorded_at DESC, id DESC
LIMIT 1;

-- duties_of
SELECT duty, share
FROM position_duties
WHERE position_id = $1
ORDER BY share DESC, duty;
