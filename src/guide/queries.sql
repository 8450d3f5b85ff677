-- the_board
SELECT name_en, name_es, phone, email, street, town, website, demonstration
FROM board
WHERE id = 1;
