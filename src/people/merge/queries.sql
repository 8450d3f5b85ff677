-- merged_into
SELECT kept
FROM person_merges
WHERE merged = $1 AND parted_at IS NULL;

-- merged_here
SELECT merged
FROM person_merges
WHERE kept = $1 AND parted_at IS NULL
ORDER BY merged_at, id;

-- add_merge
INSERT INTO person_merges (id, merged, kept, reason, merged_at, merged_by)
VALUES ($1, $2, $3, $4, $5, $6);

-- part_merge
UPDATE person_merges
SET parted_at = $2, parted_by = $3, parted_reason = $4
WHERE id = $1 AND parted_at IS NULL;

-- merge
SELECT id, merged, kept, reason, merged_at, merged_by
FROM person_merges
WHERE id = $1 AND parted_at IS NULL;

-- merges
SELECT id, merged, kept, reason, merged_at, merged_by
FROM person_merges
WHERE parted_at IS NULL
ORDER BY merged_at DESC, id DESC
LIMIT $1;

-- account_of_record
SELECT id
FROM accounts
WHERE person = $1 AND is_closed = FALSE;
