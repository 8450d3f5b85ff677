-- has_history_sqlite
SELECT count(*) AS found FROM sqlite_master WHERE type = 'table' AND name = 'schema_migrations';

-- has_history_postgres
SELECT count(*) AS found FROM pg_tables
WHERE schemaname = current_schema() AND tablename = 'schema_migrations';

-- has_tables_sqlite
SELECT count(*) AS found FROM sqlite_master WHERE type = 'table';

-- has_tables_postgres
SELECT count(*) AS found FROM pg_tables WHERE schemaname = current_schema();

-- create_history
CREATE TABLE schema_migrations (
    version BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at TEXT NOT NULL
);

-- applied_migrations
SELECT version, name, checksum FROM schema_migrations ORDER BY version;

-- insert_migration
INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES ($1, $2, $3, $4);

-- copy_to
VACUUM INTO $1;

-- columns_sqlite
SELECT m.name AS table_name, c.name AS column_name, c.pk AS key_place
FROM sqlite_master m JOIN pragma_table_info(m.name) c
WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' ORDER BY m.name, c.cid;

-- columns_postgres
SELECT CAST(c.table_name AS TEXT) AS table_name, CAST(c.column_name AS TEXT) AS column_name,
       CAST(COALESCE(k.ordinal_position, 0) AS BIGINT) AS key_place
FROM information_schema.columns c
LEFT JOIN information_schema.table_constraints p
       ON p.table_schema = c.table_schema AND p.table_name = c.table_name
      AND p.constraint_type = 'PRIMARY KEY'
LEFT JOIN information_schema.key_column_usage k
       ON k.constraint_schema = p.constraint_schema AND k.constraint_name = p.constraint_name
      AND k.table_name = c.table_name AND k.column_name = c.column_name
WHERE c.table_schema = current_schema()
ORDER BY CAST(c.table_name AS TEXT) COLLATE "C", c.ordinal_position;

-- foreign_keys_postgres
SELECT CAST(conrelid AS regclass)::TEXT AS table_name, CAST(conname AS TEXT) AS name,
       pg_get_constraintdef(oid) AS definition
FROM pg_constraint
WHERE contype = 'f' AND connamespace = CAST(current_schema() AS regnamespace)
ORDER BY 1, 2;

-- defer_foreign_keys_sqlite
PRAGMA defer_foreign_keys = ON;

-- defer_snapshot_postgres
SET TRANSACTION DEFERRABLE;
