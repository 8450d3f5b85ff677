-- begin_application
INSERT INTO applications (id, person, credential, edition, stage, turn, assigned_to, is_open, begun_at)
VALUES ($1, $2, $3, $4, 'draft', 'candidate', '', TRUE, $5);

-- application
SELECT id, person, credential, edition
FROM applications
WHERE id = $1;

-- applications_of
SELECT id, person, credential, edition
FROM applications
WHERE person = $1
ORDER BY begun_at DESC, id DESC;

-- open_application
SELECT id, person, credential, edition
FROM applications
WHERE person = $1 AND credential = $2 AND is_open;

-- queued
SELECT id, person, credential, edition
FROM applications
WHERE is_open AND submitted_at IS NOT NULL AND ($1 = '*' OR assigned_to = $1)
ORDER BY submitted_at, id
LIMIT $2;

-- queued_newest
SELECT id, person, credential, edition
FROM applications
WHERE is_open AND submitted_at IS NOT NULL AND ($1 = '*' OR assigned_to = $1)
ORDER BY submitted_at DESC, id DESC
LIMIT $2;

-- open_drafts
SELECT id, person, credential, edition
FROM applications
WHERE is_open AND submitted_at IS NULL AND begun_at <= $1
ORDER BY begun_at, id
LIMIT $2;

-- editions_in_use
SELECT DISTINCT credential, edition
FROM applications
ORDER BY credential, edition;

-- board_days_since
SELECT board_days
FROM applications
WHERE decided_at IS NOT NULL AND decided_at >= $1;

-- refresh
UPDATE applications
SET edition = $2, stage = $3, turn = $4, assigned_to = $5, is_open = $6
WHERE id = $1;

-- mark_submitted
UPDATE applications
SET submitted_at = $2
WHERE id = $1;

-- mark_decided
UPDATE applications
SET decided_at = $2, board_days = $3
WHERE id = $1;

-- steps_of
SELECT place, kind, at, done_by, about, word, day, note
FROM application_steps
WHERE application = $1
ORDER BY place;

-- add_step
INSERT INTO application_steps (application, place, kind, at, done_by, about, word, day, note)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
ON CONFLICT DO NOTHING;

-- add_submission
INSERT INTO application_submissions (application, place, edition, sealed_dossier, sealed_findings, sealed_proofs, digest)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- submission
SELECT sealed_dossier, sealed_proofs
FROM application_submissions
WHERE application = $1
ORDER BY place DESC
LIMIT 1;
