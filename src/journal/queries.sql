-- insert_line
INSERT INTO journal_lines (id, at, act, actor, subject, person, digest)
VALUES ($1, $2, $3, $4, $5, $6, $7);

-- lines_about
SELECT id, at, act, actor, subject, person, digest FROM journal_lines
WHERE subject = $1
ORDER BY id DESC LIMIT $2;

-- lines_of_person
SELECT id, at, act, actor, subject, person, digest FROM journal_lines
WHERE person = $1
ORDER BY id DESC LIMIT $2;

-- unsealed_lines
SELECT id, at, act, actor, subject, person, digest FROM journal_lines
WHERE leaf IS NULL
ORDER BY id LIMIT $1;

-- count_unsealed
SELECT count(*) AS found FROM journal_lines WHERE leaf IS NULL;

-- first_unsealed_before
SELECT id, at, act FROM journal_lines
WHERE leaf IS NULL AND at < $1
ORDER BY id LIMIT 1;

-- seal_lines
UPDATE journal_lines SET leaf = placed.leaf
FROM (SELECT id AS line, $1 - 1 + row_number() OVER (ORDER BY id) AS leaf
      FROM journal_lines WHERE leaf IS NULL AND id <= $2) AS placed
WHERE journal_lines.id = placed.line;

-- sealed_lines
SELECT id, at, act, actor, subject, person, digest, leaf FROM journal_lines
WHERE leaf IS NOT NULL AND leaf >= $1 AND (leaf > $1 OR id > $2) AND leaf < $3
ORDER BY leaf, id LIMIT $4;

-- first_sealed_from
SELECT id, at, act FROM journal_lines
WHERE leaf IS NOT NULL AND leaf >= $1
ORDER BY leaf, id LIMIT 1;

-- tile
SELECT hashes FROM journal_tiles WHERE level = $1 AND place = $2;

-- put_tile
INSERT INTO journal_tiles (level, place, hashes) VALUES ($1, $2, $3)
ON CONFLICT (level, place) DO UPDATE SET hashes = excluded.hashes;

-- last_checkpoint
SELECT size, at, note FROM journal_checkpoints ORDER BY size DESC LIMIT 1;

-- checkpoints_after
SELECT size, at, note FROM journal_checkpoints
WHERE size > $1
ORDER BY size LIMIT $2;

-- insert_checkpoint
INSERT INTO journal_checkpoints (size, at, note) VALUES ($1, $2, $3);

-- keys
SELECT verifier FROM journal_keys ORDER BY verifier;

-- remember_key
INSERT INTO journal_keys (verifier, first_used_at) VALUES ($1, $2)
ON CONFLICT (verifier) DO NOTHING;

-- holder
SELECT holder, held_until FROM journal_sealer WHERE id = 1;

-- hold
UPDATE journal_sealer SET holder = $1, held_until = $2
WHERE id = 1 AND (holder = $1 OR held_until < $3);

-- let_go
UPDATE journal_sealer SET holder = '', held_until = '' WHERE id = 1 AND holder = $1;
