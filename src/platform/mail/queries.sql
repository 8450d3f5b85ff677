-- post_letter
INSERT INTO letters (id, to_address, language, kind, about, subject, text_part, html_part, state, posted_at, due_at, attempts, last_trouble)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'queued', $9, $9, 0, '');

-- letters_about
SELECT id, to_address, language, kind, about, subject, text_part, html_part, state, posted_at, attempts, handed_over_at, bounced_at, opened_at, answered_at, last_trouble
FROM letters
WHERE about = $1
ORDER BY posted_at DESC, id DESC;

-- newest_letters
SELECT id, to_address, language, kind, about, subject, text_part, html_part, state, posted_at, attempts, handed_over_at, bounced_at, opened_at, answered_at, last_trouble
FROM letters
ORDER BY posted_at DESC, id DESC
LIMIT $1;

-- letter
SELECT id, to_address, language, kind, about, subject, text_part, html_part, state, posted_at, attempts, handed_over_at, bounced_at, opened_at, answered_at, last_trouble
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
WHERE id = $1 AND state IN ('queued', 'handed_over');
