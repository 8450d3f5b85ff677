-- is_whole
PRAGMA integrity_check;

-- lost_ends
PRAGMA foreign_key_check;

-- tables_made
SELECT type, name, tbl_name AS of_table, COALESCE(sql, '') AS made FROM sqlite_schema
WHERE name NOT LIKE 'sqlite_stat%'
ORDER BY type, name;

-- newest_line
SELECT at FROM journal_lines ORDER BY at DESC LIMIT 1;

-- all_persons
SELECT id FROM persons ORDER BY id;
