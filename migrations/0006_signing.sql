-- What somebody signed: the text, its version and language, the name they typed, shut with their own
-- key, and the digest of the exact text that they read. Nothing is changed or removed; a new version is signed anew.
CREATE TABLE signatures (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id),
    text TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'es')),
    sealed_name TEXT NOT NULL,
    digest TEXT NOT NULL,
    signed_at TEXT NOT NULL
);
CREATE INDEX signatures_of ON signatures (person, signed_at);
-- The same version is signed once.
CREATE UNIQUE INDEX signatures_once ON signatures (person, text, version);
