-- What the migrations amount to; made from them, and compared by a test.

CREATE TABLE board (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    name_en TEXT NOT NULL,
    name_es TEXT NOT NULL,
    phone TEXT NOT NULL,
    email TEXT NOT NULL,
    street TEXT NOT NULL,
    town TEXT NOT NULL,
    website TEXT NOT NULL,
    demonstration BOOLEAN NOT NULL,
    created_at TEXT NOT NULL
);

CREATE TABLE schema_migrations (
version BIGINT PRIMARY KEY,
name TEXT NOT NULL,
checksum TEXT NOT NULL,
applied_at TEXT NOT NULL
);
