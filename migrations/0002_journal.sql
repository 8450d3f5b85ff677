-- The journal: one line for each act, written in the act's own transaction. It holds ids and names
-- of acts, never anything about a person, so that a person can be erased and the record stays
-- whole. A line is never changed or removed; `leaf` is its place under the seal, given once.
CREATE TABLE journal_lines (
    id TEXT PRIMARY KEY,
    at TEXT NOT NULL,
    act TEXT NOT NULL,
    actor TEXT NOT NULL,
    subject TEXT NOT NULL,
    person TEXT NOT NULL,
    digest TEXT NOT NULL,
    leaf BIGINT
);
CREATE INDEX journal_lines_about ON journal_lines (subject, id);
CREATE INDEX journal_lines_of ON journal_lines (person, id);
CREATE INDEX journal_lines_unsealed ON journal_lines (id) WHERE leaf IS NULL;
CREATE UNIQUE INDEX journal_lines_sealed ON journal_lines (leaf) WHERE leaf IS NOT NULL;

-- The seal: the hashes of a Merkle tree (RFC 6962), 256 to a row. A hash of level n + 1 stands for
-- a full row of level n.
CREATE TABLE journal_tiles (
    level BIGINT NOT NULL,
    place BIGINT NOT NULL,
    hashes TEXT NOT NULL,
    PRIMARY KEY (level, place)
);

-- What was signed: `note` holds the number of lines, the root of the tree and the signature.
CREATE TABLE journal_checkpoints (
    size BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    note TEXT NOT NULL
);

-- The public keys that signed, so that old checkpoints can be read after a change of keys.
CREATE TABLE journal_keys (
    verifier TEXT PRIMARY KEY,
    first_used_at TEXT NOT NULL
);

-- Of several programs on one database, one seals: the holder, until it stops renewing.
CREATE TABLE journal_sealer (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    holder TEXT NOT NULL,
    held_until TEXT NOT NULL
);
INSERT INTO journal_sealer (id, holder, held_until) VALUES (1, '', '');
