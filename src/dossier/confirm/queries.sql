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
FROM attestations a
WHERE a.state = 'asked' AND a.asked_at <= $1 AND a.expires_at > $2 AND a.reminders < $3
  AND NOT EXISTS (
    SELECT 1
    FROM attestations b
    WHERE b.person_id = a.person_id AND b.address = a.address AND b.state = 'not_me')
ORDER BY a.asked_at, a.id;

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

-- is_not_theirs
SELECT id
FROM attestations
WHERE person_id = $1 AND address = $2 AND state = 'not_me'
LIMIT 1;

-- count_letter
INSERT INTO attestation_letters (letter_id, person_id, address, posted_at)
VALUES ($1, $2, $3, $4);

-- letters_of
SELECT COUNT(*) AS number
FROM attestation_letters
WHERE person_id = $1 AND posted_at > $2;

-- letters_to
SELECT COUNT(*) AS number
FROM attestation_letters
WHERE address = $1 AND posted_at > $2;
