-- add_link
INSERT INTO links (digest, purpose, account, address, roles, ends_at)
VALUES ($1, $2, $3, $4, $5, $6);

-- link
SELECT purpose, account, address, roles, ends_at FROM links WHERE digest = $1;

-- drop_link
DELETE FROM links WHERE digest = $1;

-- drop_links_to
DELETE FROM links WHERE address = $1 AND purpose = $2;

-- drop_links_of
DELETE FROM links WHERE account = $1 AND purpose <> $2;

-- drop_all_links_of
DELETE FROM links WHERE account = $1;

-- sweep_links
DELETE FROM links WHERE ends_at < $1;
