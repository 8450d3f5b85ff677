-- What the migrations amount to; made from them, and compared by a test.

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
, row_sum BIGINT);

CREATE INDEX accounts_of_staff ON accounts (id) WHERE is_staff;

CREATE TABLE application_steps (
    application TEXT NOT NULL REFERENCES applications (id),
    place BIGINT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    done_by TEXT NOT NULL,
    about TEXT NOT NULL,
    word TEXT NOT NULL,
    day TEXT,
    note TEXT NOT NULL, row_sum BIGINT,
    PRIMARY KEY (application, place)
);

CREATE TABLE application_submissions (
    application TEXT NOT NULL REFERENCES applications (id),
    place BIGINT NOT NULL,
    edition TEXT NOT NULL,
    sealed_dossier TEXT NOT NULL,
    sealed_findings TEXT NOT NULL,
    sealed_proofs TEXT NOT NULL,
    digest TEXT NOT NULL, row_sum BIGINT,
    PRIMARY KEY (application, place)
);

CREATE TABLE applications (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id),
    credential TEXT NOT NULL,
    edition TEXT NOT NULL,
    stage TEXT NOT NULL,
    turn TEXT NOT NULL,
    assigned_to TEXT NOT NULL,
    is_open BOOLEAN NOT NULL,
    begun_at TEXT NOT NULL,
    submitted_at TEXT,
    decided_at TEXT,
    board_days BIGINT
, row_sum BIGINT);

CREATE INDEX applications_decided ON applications (decided_at) WHERE decided_at IS NOT NULL;

CREATE INDEX applications_of ON applications (person, begun_at);

CREATE UNIQUE INDEX applications_open ON applications (person, credential) WHERE is_open;

CREATE INDEX applications_queue ON applications (submitted_at, id) WHERE is_open;

CREATE TABLE attempts (
    subject TEXT PRIMARY KEY,
    number BIGINT NOT NULL,
    ends_at TEXT NOT NULL
);

CREATE INDEX attempts_ends ON attempts (ends_at);

CREATE TABLE attestation_letters (
    letter_id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    address TEXT NOT NULL,
    posted_at TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX attestation_letters_of ON attestation_letters (person_id, posted_at);

CREATE INDEX attestation_letters_to ON attestation_letters (address, posted_at);

CREATE TABLE attestations (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    digest TEXT NOT NULL UNIQUE,
    issue BIGINT NOT NULL,
    letter_id TEXT NOT NULL,
    referee TEXT NOT NULL,
    email TEXT NOT NULL,
    address TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'es')),
    state TEXT NOT NULL
        CHECK (state = 'asked' OR state = 'confirmed' OR state = 'declined' OR state = 'not_me' OR
               state = 'taken_back'),
    comment TEXT NOT NULL,
    reminders BIGINT NOT NULL,
    created_at TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    answered_at TEXT
, row_sum BIGINT);

CREATE INDEX attestations_of ON attestations (person_id, created_at);

CREATE INDEX attestations_to ON attestations (address);

CREATE INDEX attestations_waiting ON attestations (asked_at) WHERE state = 'asked';

CREATE TABLE attested_lines (
    attestation_id TEXT NOT NULL REFERENCES attestations (id),
    entry_id TEXT NOT NULL,
    line_id TEXT NOT NULL REFERENCES ledger_lines (id),
    outcome TEXT CHECK (outcome IN ('confirmed', 'struck')), row_sum BIGINT,
    PRIMARY KEY (attestation_id, entry_id)
);

CREATE INDEX attested_lines_of ON attested_lines (entry_id);

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

CREATE TABLE disputes (
    id TEXT PRIMARY KEY,
    entry_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    answered_at TEXT,
    answered_by TEXT,
    outcome TEXT CHECK (outcome IN ('taken_out', 'kept')),
    answer TEXT
, row_sum BIGINT);

CREATE INDEX disputes_of ON disputes (entry_id, opened_at);

CREATE UNIQUE INDEX disputes_open ON disputes (entry_id) WHERE answered_at IS NULL;

CREATE TABLE document_pages (
    document_id TEXT NOT NULL REFERENCES documents (id),
    place BIGINT NOT NULL,
    digest TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'pdf' OR kind = 'jpeg' OR kind = 'png'),
    bytes BIGINT NOT NULL,
    state TEXT NOT NULL
        CHECK (state = 'unchecked' OR state = 'pending' OR state = 'clean' OR state = 'suspect' OR
               state = 'error'),
    checked_at TEXT, row_sum BIGINT,
    PRIMARY KEY (document_id, place)
);

CREATE INDEX document_pages_pending ON document_pages (state, document_id);

CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    removed_at TEXT
, row_sum BIGINT);

CREATE INDEX documents_about ON documents (about);

CREATE INDEX documents_of ON documents (person_id, recorded_at);

CREATE TABLE dossier_facts (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    evidence TEXT NOT NULL,
    begun_on TEXT,
    until_on TEXT,
    value BIGINT,
    is_removed BOOLEAN NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX dossier_facts_of ON dossier_facts (person_id, name, recorded_at);

CREATE TABLE employments (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    employer TEXT NOT NULL,
    position TEXT NOT NULL,
    begun_on TEXT NOT NULL,
    ended_on TEXT,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX employments_of ON employments (person_id, begun_on);

CREATE TABLE journal_checkpoints (
    size BIGINT PRIMARY KEY,
    at TEXT NOT NULL,
    note TEXT NOT NULL
);

CREATE TABLE journal_keys (
    verifier TEXT PRIMARY KEY,
    first_used_at TEXT NOT NULL
);

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

CREATE UNIQUE INDEX journal_lines_sealed ON journal_lines (leaf) WHERE leaf IS NOT NULL;

CREATE INDEX journal_lines_unsealed ON journal_lines (id) WHERE leaf IS NULL;

CREATE TABLE journal_sealer (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    holder TEXT NOT NULL,
    held_until TEXT NOT NULL
);

CREATE TABLE journal_tiles (
    level BIGINT NOT NULL,
    place BIGINT NOT NULL,
    hashes TEXT NOT NULL,
    PRIMARY KEY (level, place)
);

CREATE TABLE ledger_lines (
    id TEXT PRIMARY KEY,
    entry_id TEXT NOT NULL,
    supersedes TEXT UNIQUE REFERENCES ledger_lines (id),
    person_id TEXT NOT NULL,
    employment_id TEXT REFERENCES employments (id),
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    event TEXT NOT NULL,
    begun_on TEXT NOT NULL,
    ended_on TEXT NOT NULL,
    parts BIGINT NOT NULL,
    delivery TEXT NOT NULL,
    recognition TEXT NOT NULL,
    setting TEXT NOT NULL,
    evidence TEXT NOT NULL,
    duty_share BIGINT NOT NULL,
    categories TEXT NOT NULL,
    provenance TEXT NOT NULL,
    is_removed BOOLEAN NOT NULL,
    confirmed_by TEXT REFERENCES attestations (id),
    shown_by TEXT REFERENCES documents (id),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX ledger_lines_of ON ledger_lines (person_id, ended_on);

CREATE INDEX ledger_lines_of_entry ON ledger_lines (entry_id, recorded_at);

CREATE TABLE letters (
    id TEXT PRIMARY KEY,
    to_address TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    subject TEXT NOT NULL,
    text_part TEXT NOT NULL,
    html_part TEXT NOT NULL,
    secret TEXT NOT NULL CHECK (secret = 'none' OR secret = 'sealed' OR secret = 'blanked'),
    state TEXT NOT NULL,
    posted_at TEXT NOT NULL,
    due_at TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    held_by TEXT,
    held_until TEXT,
    handed_over_at TEXT,
    bounced_at TEXT,
    opened_at TEXT,
    answered_at TEXT,
    last_trouble TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX letters_about ON letters (about, posted_at);

CREATE INDEX letters_by_time ON letters (posted_at, id);

CREATE INDEX letters_in_state ON letters (state, posted_at, id);

CREATE INDEX letters_waiting ON letters (due_at, id) WHERE state = 'queued';

CREATE TABLE likenesses (
    digest TEXT NOT NULL,
    person TEXT NOT NULL REFERENCES persons (id),
    PRIMARY KEY (digest, person)
);

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

CREATE INDEX links_of ON links (account);

CREATE INDEX links_to ON links (address, purpose);

CREATE TABLE mail_pause (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    is_paused BOOLEAN NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
);

CREATE TABLE name_requests (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id),
    sealed TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    answered_at TEXT,
    answered_by TEXT,
    is_agreed BOOLEAN,
    ground TEXT
, row_sum BIGINT);

CREATE INDEX name_requests_answered ON name_requests (person, answered_at);

CREATE UNIQUE INDEX name_requests_open ON name_requests (person) WHERE answered_at IS NULL;

CREATE TABLE passkeys (
    id TEXT PRIMARY KEY,
    account TEXT NOT NULL REFERENCES accounts (id),
    public_key TEXT NOT NULL,
    counter BIGINT NOT NULL,
    name TEXT NOT NULL,
    created_at TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX passkeys_of ON passkeys (account, created_at);

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
, row_sum BIGINT);

CREATE INDEX person_merges_into ON person_merges (kept, merged_at) WHERE parted_at IS NULL;

CREATE UNIQUE INDEX person_merges_open ON person_merges (merged) WHERE parted_at IS NULL;

CREATE TABLE persons (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'es')),
    wrapped_key TEXT NOT NULL,
    sealed TEXT NOT NULL,
    persona TEXT UNIQUE,
    created_at TEXT NOT NULL
, row_sum BIGINT);

CREATE TABLE position_duties (
    position_id TEXT NOT NULL REFERENCES positions (id),
    duty TEXT NOT NULL,
    share BIGINT NOT NULL CHECK (share BETWEEN 0 AND 100), row_sum BIGINT,
    PRIMARY KEY (position_id, duty)
);

CREATE TABLE positions (
    id TEXT PRIMARY KEY,
    employment_id TEXT NOT NULL REFERENCES employments (id),
    words TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX positions_of ON positions (employment_id, recorded_at);

CREATE TABLE practice_answers (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES persons (id),
    item TEXT NOT NULL,
    chosen TEXT NOT NULL,
    is_best BOOLEAN NOT NULL,
    answered_at TEXT NOT NULL,
    row_sum BIGINT
);

CREATE INDEX practice_answers_of ON practice_answers (person_id, item, id);

CREATE TABLE previous_names (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id),
    sealed TEXT NOT NULL,
    until TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX previous_names_of ON previous_names (person, until);

CREATE TABLE proposals (
    id TEXT PRIMARY KEY,
    act TEXT NOT NULL,
    about TEXT NOT NULL,
    arguments TEXT NOT NULL,
    ground TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    answered_by TEXT,
    answered_at TEXT,
    answer TEXT,
    note TEXT
, row_sum BIGINT);

CREATE INDEX proposals_by_time ON proposals (answered_at, asked_at);

CREATE UNIQUE INDEX proposals_open ON proposals (about) WHERE answered_at IS NULL;

CREATE TABLE recovery_codes (
    account TEXT NOT NULL REFERENCES accounts (id),
    digest TEXT NOT NULL,
    made_at TEXT NOT NULL, row_sum BIGINT,
    PRIMARY KEY (account, digest)
);

CREATE TABLE registered_mergers (
    number TEXT NOT NULL REFERENCES registrations (number),
    place BIGINT NOT NULL,
    into_number TEXT REFERENCES registrations (number),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL, row_sum BIGINT,
    PRIMARY KEY (number, place)
);

CREATE TABLE registered_name_keys (
    key TEXT NOT NULL,
    number TEXT NOT NULL REFERENCES registrations (number),
    PRIMARY KEY (key, number)
);

CREATE INDEX registered_name_keys_of ON registered_name_keys (number);

CREATE TABLE registered_names (
    number TEXT NOT NULL REFERENCES registrations (number),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    name TEXT NOT NULL, row_sum BIGINT,
    PRIMARY KEY (number, recorded_at)
);

CREATE TABLE registered_standings (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL REFERENCES registrations (number),
    standing TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    reason TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX registered_standings_of ON registered_standings (number, recorded_at);

CREATE TABLE registered_terms (
    number TEXT NOT NULL REFERENCES registrations (number),
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL, row_sum BIGINT,
    PRIMARY KEY (number, recorded_at)
);

CREATE TABLE registrations (
    number TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    application_id TEXT UNIQUE,
    credential TEXT NOT NULL,
    edition TEXT NOT NULL,
    registered_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX registrations_of_person ON registrations (person_id, credential);

CREATE TABLE roster_rows (
    roster_id TEXT NOT NULL REFERENCES rosters (id),
    place BIGINT NOT NULL,
    name TEXT NOT NULL,
    address TEXT NOT NULL,
    number TEXT NOT NULL,
    parts BIGINT NOT NULL CHECK (parts > 0),
    outcome TEXT NOT NULL
        CHECK (outcome = 'entered' OR outcome = 'waiting' OR outcome = 'unknown_number' OR
               outcome = 'stands_already' OR outcome = 'no_room' OR outcome = 'barred'),
    person_id TEXT,
    entry_id TEXT, row_sum BIGINT,
    PRIMARY KEY (roster_id, place)
);

CREATE INDEX roster_rows_of_entry ON roster_rows (entry_id);

CREATE INDEX roster_rows_waiting ON roster_rows (roster_id, place) WHERE outcome = 'waiting';

CREATE TABLE rosters (
    id TEXT PRIMARY KEY,
    provider TEXT NOT NULL,
    title TEXT NOT NULL,
    event TEXT NOT NULL,
    begun_on TEXT NOT NULL,
    ended_on TEXT NOT NULL,
    parts BIGINT NOT NULL CHECK (parts > 0),
    delivery TEXT NOT NULL,
    recognition TEXT NOT NULL,
    categories TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    undone_at TEXT,
    undone_by TEXT
, row_sum BIGINT);

CREATE INDEX rosters_by_time ON rosters (recorded_at);

CREATE TABLE schema_migrations (
version BIGINT PRIMARY KEY,
name TEXT NOT NULL,
checksum TEXT NOT NULL,
applied_at TEXT NOT NULL
);

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

CREATE TABLE signatures (
    id TEXT PRIMARY KEY,
    person TEXT NOT NULL REFERENCES persons (id),
    text TEXT NOT NULL,
    version TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('en', 'es')),
    sealed_name TEXT NOT NULL,
    digest TEXT NOT NULL,
    signed_at TEXT NOT NULL
, row_sum BIGINT);

CREATE INDEX signatures_of ON signatures (person, signed_at);

CREATE UNIQUE INDEX signatures_once ON signatures (person, text, version);

CREATE TABLE standing_reviews (
    number TEXT NOT NULL REFERENCES registrations (number),
    place BIGINT NOT NULL,
    asked_at TEXT NOT NULL,
    why TEXT NOT NULL,
    answered_at TEXT,
    answered_by TEXT,
    answer TEXT,
    note TEXT, row_sum BIGINT,
    PRIMARY KEY (number, place)
);

CREATE INDEX standing_reviews_open ON standing_reviews (asked_at) WHERE answered_at IS NULL;

CREATE TABLE tasks (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    about TEXT NOT NULL,
    note TEXT NOT NULL,
    opened_at TEXT NOT NULL,
    closed_at TEXT,
    closed_by TEXT,
    outcome TEXT
, row_sum BIGINT);

CREATE INDEX tasks_by_time ON tasks (closed_at, opened_at);

CREATE INDEX tasks_closed_of ON tasks (note, closed_at) WHERE closed_at IS NOT NULL;

CREATE UNIQUE INDEX tasks_open ON tasks (kind, about, note) WHERE closed_at IS NULL;
