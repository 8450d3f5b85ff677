-- add_practice_answer
INSERT INTO practice_answers (id, person_id, item, chosen, is_best, answered_at)
VALUES ($1, $2, $3, $4, $5, $6);

-- newest_practice_answers
SELECT item, is_best
FROM practice_answers a
WHERE person_id = $1
  AND NOT EXISTS (SELECT 1 FROM practice_answers b
                  WHERE b.person_id = a.person_id AND b.item = a.item AND b.id > a.id);

-- clear_practice_answers
DELETE FROM practice_answers WHERE person_id = $1;
