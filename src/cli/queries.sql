-- is_whole
PRAGMA integrity_check;

-- lost_ends
PRAGMA foreign_key_check;

-- newest_line
SELECT at FROM journal_lines ORDER BY at DESC LIMIT 1;

-- all_persons
SELECT id FROM persons ORDER BY id;
