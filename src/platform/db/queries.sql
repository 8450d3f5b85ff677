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
