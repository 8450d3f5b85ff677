-- the_board
SELECT name_en, name_es, phone, email, street, town, website, demonstration
FROM board
WHERE id = 1;

-- kind_of_board
SELECT demonstration
FROM board
WHERE id = 1;

-- found_board
INSERT INTO board (id, name_en, name_es, phone, email, street, town, website, demonstration, created_at)
VALUES (1, $1, $2, $3, $4, $5, $6, '', $7, $8);
