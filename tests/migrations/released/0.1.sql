-- The database of release 0.1 with a board in it, in SQL that both databases read. Never edited
-- once 0.1 is released.
CREATE TABLE schema_migrations (
    version BIGINT PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    applied_at TEXT NOT NULL
);
INSERT INTO schema_migrations (version, name, checksum, applied_at) VALUES
    (1, '0001_board.sql', '45b968cdbe41e79f6a1185b93e298dc3c353e61ed6d30f21a4a1e35d96d75521',
     '2026-03-09T14:05:00.000000Z');

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
INSERT INTO board VALUES
    (1, 'Sample Certification Board', 'Junta de Certificación de Muestra', '217-555-0100',
     'office@board.example', '100 Main Street', 'Springfield, IL 62701', 'https://board.example',
     TRUE, '2026-03-09T14:05:00.000000Z');
