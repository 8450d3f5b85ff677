-- Somebody the board knows. `sealed` holds the legal name and the day of birth, shut with the
-- person's own key. `wrapped_key` is that key, shut with the board's root key, which is not in the
-- database. An empty one says that this person was erased; an older backup still has the key.
CREATE TABLE persons (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'es')),
    wrapped_key TEXT NOT NULL,
    sealed TEXT NOT NULL,
    persona TEXT UNIQUE,
    created_at TEXT NOT NULL
);

-- Names a person had before; never shown publicly.
CREATE TABLE previous_names (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id),
    sealed TEXT NOT NULL,
    until TEXT NOT NULL
);
CREATE INDEX previous_names_of ON previous_names (person, until);

-- A new legal name that somebody the board has registered asked for. `sealed` and `ground` are shut
-- with the person's own key; `is_agreed` stays empty when its owner took it back.
CREATE TABLE name_requests (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id),
    sealed TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answered_at TEXT,
    answered_by TEXT,
    is_agreed BOOLEAN,
    ground TEXT
);
CREATE UNIQUE INDEX name_requests_open ON name_requests (person) WHERE answered_at IS NULL;
CREATE INDEX name_requests_answered ON name_requests (person, answered_at);

-- Two records turned out to be one person: whoever asks for the first is led to the second, until
-- they are parted. Nothing of either is moved or changed. The reasons are shut with the key of the
-- merged person.
CREATE TABLE person_merges (
    id TEXT PRIMARY KEY,
    merged TEXT NOT NULL REFERENCES persons (id),
    kept TEXT NOT NULL REFERENCES persons (id),
    reason TEXT NOT NULL,
    merged_at TEXT NOT NULL,
    merged_by TEXT NOT NULL,
    parted_at TEXT,
    parted_by TEXT,
    parted_reason TEXT
);
-- Nobody is two persons at once.
CREATE UNIQUE INDEX person_merges_open ON person_merges (merged) WHERE parted_at IS NULL;
CREATE INDEX person_merges_into ON person_merges (kept, merged_at) WHERE parted_at IS NULL;

-- A keyed digest of the day of birth with each word of a name, as it sounds: by these, and without
-- opening anything, one person who came twice is found.
CREATE TABLE likenesses (
    digest TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES persons (id),
    PRIMARY KEY (digest, person)
);

-- The way in. `roles` are words with a space between; staff sign in with a second factor.
CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL UNIQUE REFERENCES persons (id),
    address TEXT NOT NULL UNIQUE,
    password TEXT,
    password_length BIGINT NOT NULL DEFAULT 0,
    totp TEXT,
    totp_step BIGINT NOT NULL DEFAULT 0,
    totp_since TEXT,
    roles TEXT NOT NULL,
    is_staff BOOLEAN NOT NULL DEFAULT FALSE,
    is_closed BOOLEAN NOT NULL DEFAULT FALSE,
    created_at TEXT NOT NULL
);
CREATE INDEX accounts_of_staff ON accounts (id) WHERE is_staff;

-- Codes to write down, for the day the second factor is lost; each is good once.
CREATE TABLE recovery_codes (
    account TEXT NOT NULL REFERENCES accounts (id),
    digest TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (account, digest)
);

CREATE TABLE passkeys (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    public_key TEXT NOT NULL,
    counter BIGINT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL
);
CREATE INDEX passkeys_of ON passkeys (account, created_at);

-- `digest` is of the secret in the cookie, which the board does not keep.
CREATE TABLE sessions (
    digest TEXT PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    account TEXT NOT NULL REFERENCES accounts (id),
    factors BIGINT NOT NULL CHECK (factors IN (1, 2)),
    browser TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    confirmed_at TEXT NOT NULL
);
CREATE INDEX sessions_of ON sessions (account, seen_at);
CREATE INDEX sessions_seen ON sessions (seen_at);

-- A sign-in that is under way: a code was sent, a challenge was given to a passkey, or the second
-- factor is awaited. `account` is empty for an address that has none, so that both look alike.
-- `code` is the digest of the code, or the challenge. A `new_passkey` was answered: its question
-- travels shut in the page, and is remembered so that it is answered once.
CREATE TABLE sign_ins (
    digest TEXT PRIMARY KEY,
    account TEXT REFERENCES accounts (id),
    awaits TEXT NOT NULL
        CHECK (awaits = 'code' OR awaits = 'second_factor' OR awaits = 'passkey' OR
               awaits = 'new_passkey'),
    code TEXT NOT NULL,
    tries_left BIGINT NOT NULL,
    ends_at TEXT NOT NULL
);
CREATE INDEX sign_ins_ends ON sign_ins (ends_at);

-- A link in a letter. `address` is where it went; `roles` are given to whoever opens an invitation.
CREATE TABLE links (
    digest TEXT PRIMARY KEY,
    purpose TEXT NOT NULL
        CHECK (purpose = 'join' OR purpose = 'invite' OR purpose = 'first' OR purpose = 'reset' OR
               purpose = 'address' OR purpose = 'undo'),
    account TEXT REFERENCES accounts (id),
    address TEXT NOT NULL,
    roles TEXT NOT NULL,
    ends_at TEXT NOT NULL
);
CREATE INDEX links_ends ON links (ends_at);
CREATE INDEX links_to ON links (address, purpose);
CREATE INDEX links_of ON links (account);

-- How often something was tried, by account or by address of the network; see `throttle.h`.
CREATE TABLE attempts (
    subject TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    ends_at TEXT NOT NULL
);
CREATE INDEX attempts_ends ON attempts (ends_at);
