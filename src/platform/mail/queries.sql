-- post_letter
INSERT INTO letters (id, to_address, language, kind, about, subject, text_part, html_part, secret, state, posted_at, due_at, attempts, last_trouble)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $10, 'queued', $9, $9, 0, '');

-- letters_about
SELECT id, to_address, language, kind, about, subject, text_part, html_part, secret, state, posted_at, attempts, handed_over_at, bounced_at, opened_at, answered_at, last_trouble
FROM letters
WHERE about = $1
ORDER BY posted_at DESC, id DESC;

-- newest_letters
SELECT id, to_address, language, kind, about, subject, text_part, html_part, secret, state, posted_at, attempts, handed_over_at, bounced_at, opened_at, answered_at, last_trouble
FROM letters
ORDER BY posted_at DESC, id DESC
LIMIT $1;

-- newest_in_state
SELECT id, to_address, language, kind, about, subject, text_part, html_part, secret, state, posted_at, attempts, handed_over_at, bounced_at, opened_at, answered_at, last_trouble
FROM letters
WHERE state = $1
ORDER BY posted_at DESC, id DESC
LIMIT $2;

-- letters_by_state
SELECT state, COUNT(*) AS number
FROM letters
GROUP BY state;

-- letter
SELECT id, to_address, language, kind, about, subject, text_part, html_part, secret, state, posted_at, attempts, handed_over_at, bounced_at, opened_at, answered_at, last_trouble
FROM letters
WHERE id = $1;

-- mark_opened
UPDATE letters
SET state = 'opened', opened_at = $2
WHERE id = $1 AND state IN ('queued', 'handed_over', 'bounced', 'given_up');

-- mark_answered
UPDATE letters
SET state = 'answered', answered_at = $2
WHERE id = $1 AND state <> 'answered';

-- mark_bounced
UPDATE letters
SET state = 'bounced', bounced_at = $2, last_trouble = $3
WHERE id = $1 AND (state = 'handed_over' OR (state = 'queued' AND handed_over_at IS NULL));

-- blank_letter
UPDATE letters
SET text_part = '', html_part = '', secret = 'blanked'
WHERE id = $1 AND secret = 'sealed' AND state <> 'queued';

-- blank_unheld
UPDATE letters
SET text_part = '', html_part = '', secret = 'blanked'
WHERE id = $1 AND secret = 'sealed' AND state = 'queued' AND (held_until IS NULL OR held_until <= $2);

-- letter_due
SELECT id
FROM letters
WHERE state = 'queued' AND due_at <= $1 AND (held_until IS NULL OR held_until <= $1)
LIMIT 1;

-- claim_letter
UPDATE letters
SET held_by = $2, held_until = $3, attempts = attempts + 1
WHERE id = (
    SELECT id
    FROM letters
    WHERE state = 'queued' AND due_at <= $1 AND (held_until IS NULL OR held_until <= $1)
    ORDER BY due_at, id
    LIMIT 1
) AND NOT EXISTS (SELECT 1 FROM mail_pause WHERE is_paused)
RETURNING id, to_address, language, kind, about, subject, text_part, html_part, secret, state, posted_at, attempts, handed_over_at, bounced_at, opened_at, answered_at, last_trouble;

-- record_taken
UPDATE letters
SET state = CASE WHEN state = 'queued' THEN 'handed_over' ELSE state END,
    handed_over_at = $3, held_by = NULL, held_until = NULL, last_trouble = ''
WHERE id = $1 AND held_by = $2;

-- record_refused
UPDATE letters
SET state = CASE WHEN state = 'queued' THEN 'bounced' ELSE state END,
    bounced_at = $3, held_by = NULL, held_until = NULL, last_trouble = $4
WHERE id = $1 AND held_by = $2;

-- record_later
UPDATE letters
SET state = CASE WHEN state = 'queued' THEN $5 ELSE state END,
    due_at = $3, held_by = NULL, held_until = NULL, last_trouble = $4
WHERE id = $1 AND held_by = $2;

-- is_paused
SELECT id
FROM mail_pause
WHERE is_paused;

-- set_pause
INSERT INTO mail_pause (id, is_paused, changed_at, changed_by)
VALUES (1, $1, $2, $3)
ON CONFLICT (id) DO UPDATE
SET is_paused = excluded.is_paused, changed_at = excluded.changed_at, changed_by = excluded.changed_by;

-- resend_letter
UPDATE letters
SET state = 'queued', due_at = $2, attempts = 0, bounced_at = NULL, last_trouble = ''
WHERE id = $1 AND state NOT IN ('opened', 'answered') AND secret <> 'blanked' AND (held_until IS NULL OR held_until <= $2);
