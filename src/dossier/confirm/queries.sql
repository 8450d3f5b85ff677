-- add_attestation
INSERT INTO attestations (id, person_id, digest, issue, letter_id, referee, email, address, language, state, comment, reminders, created_at, asked_at, expires_at)
VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, 'asked', '', 0, $9, $9, $10);

-- attestation
SELECT *
FROM attestations
WHERE id = $1;

-- attestation_of_link
SELECT *
FROM attestations
WHERE digest = $1 AND expires_at > $2;

-- attestations_of
SELECT *
FROM attestations
WHERE person_id = $1
ORDER BY created_at DESC, id DESC;

-- reissue
UPDATE attestations
SET digest = $2, issue = $3, letter_id = $4, referee = $5, email = $6, address = $7, language = $8, reminders = 0, asked_at = $9, expires_at = $10
WHERE id = $1;

-- close_attestation
UPDATE attestations
SET state = $2, comment = $3, answered_at = $4
WHERE id = $1 AND state = 'asked';

-- count_reminder
UPDATE attestations
SET reminders = $2, letter_id = $3
WHERE id = $1;

-- to_remind
SELECT *
FROM attestations
WHERE state = 'asked' AND asked_at <= $1 AND expires_at > $2 AND reminders < $3
ORDER BY asked_at, id;

-- others_at_address
SELECT DISTINCT referee
FROM attestations
WHERE address = $1;

-- who_named
SELECT DISTINCT person_id
FROM attestations
WHERE address = $1;

-- add_attested_line
INSERT INTO attested_lines (attestation_id, entry_id, line_id)
VALUES ($1, $2, $3);

-- attested_lines_of
SELECT a.outcome, l.*
FROM attested_lines a
JOIN ledger_lines l ON l.entry_id = a.entry_id
LEFT JOIN ledger_lines n ON n.supersedes = l.id
WHERE a.attestation_id = $1 AND n.id IS NULL AND NOT l.is_removed
ORDER BY l.ended_on, l.id;

-- open_question_about
SELECT t.id
FROM attested_lines a
JOIN attestations t ON t.id = a.attestation_id
WHERE a.entry_id = $1 AND t.state = 'asked' AND t.expires_at > $2
LIMIT 1;

-- settle_attested_line
UPDATE attested_lines
SET outcome = $3, line_id = $4
WHERE attestation_id = $1 AND entry_id = $2;
