-- Jobs a person named. `ended` is empty while the job goes on.
CREATE TABLE employments (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    employer TEXT NOT NULL,
    position TEXT NOT NULL,
    begun_on TEXT NOT NULL,
    ended_on TEXT,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
);
CREATE INDEX employments_of ON employments (person_id, begun_on);

-- What somebody does in a job, in percent of their time; the description recorded last holds.
CREATE TABLE positions (
    id TEXT PRIMARY KEY,
    employment_id TEXT NOT NULL REFERENCES employments (id),
    words TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
);
CREATE INDEX positions_of ON positions (employment_id, recorded_at);
CREATE TABLE position_duties (
    position_id TEXT NOT NULL REFERENCES positions (id),
    duty TEXT NOT NULL,
    share BIGINT NOT NULL CHECK (share BETWEEN 0 AND 100),
    PRIMARY KEY (position_id, duty)
);

-- Letters that ask somebody outside to confirm hours. `digest` is of the secret in the link. A
-- corrected address raises `issue`, and the link before dies with its digest.
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
);
CREATE INDEX attestations_of ON attestations (person_id, created_at);
CREATE INDEX attestations_to ON attestations (address);
CREATE INDEX attestations_waiting ON attestations (asked_at) WHERE state = 'asked';

-- Each letter that a candidate had the board write: so many a day go to one address, or from one
-- candidate. Reminders are the board's own and not among them.
CREATE TABLE attestation_letters (
    letter_id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    address TEXT NOT NULL,
    posted_at TEXT NOT NULL
);
CREATE INDEX attestation_letters_of ON attestation_letters (person_id, posted_at);
CREATE INDEX attestation_letters_to ON attestation_letters (address, posted_at);

-- Papers: one document has one or more pages, each a file. `about` is the entry or the fact it shows.
-- `digest` is of the page as it was handed in; on the disk it is shut with the person's key.
CREATE TABLE documents (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    title TEXT NOT NULL,
    about TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    removed_at TEXT
);
CREATE INDEX documents_of ON documents (person_id, recorded_at);
CREATE INDEX documents_about ON documents (about);
CREATE TABLE document_pages (
    document_id TEXT NOT NULL REFERENCES documents (id),
    place BIGINT NOT NULL,
    digest TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'pdf' OR kind = 'jpeg' OR kind = 'png'),
    bytes BIGINT NOT NULL,
    state TEXT NOT NULL
        CHECK (state = 'unchecked' OR state = 'pending' OR state = 'clean' OR state = 'suspect' OR
               state = 'error'),
    checked_at TEXT,
    PRIMARY KEY (document_id, place)
);
CREATE INDEX document_pages_pending ON document_pages (state, document_id);

-- Hours as they were claimed. A line is never changed: a correction, a removal and a confirmation
-- are further lines that supersede it, and `entry_id` is the first of the row of them. Amounts are
-- in three-hundredths of an hour; `categories` are words with a space between. `shown_by` is the
-- transcript in which staff found the hours.
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
);
CREATE INDEX ledger_lines_of ON ledger_lines (person_id, ended_on);
CREATE INDEX ledger_lines_of_entry ON ledger_lines (entry_id, recorded_at);

-- The lines a letter asks about, and what became of each.
CREATE TABLE attested_lines (
    attestation_id TEXT NOT NULL REFERENCES attestations (id),
    entry_id TEXT NOT NULL,
    line_id TEXT NOT NULL REFERENCES ledger_lines (id),
    outcome TEXT CHECK (outcome IN ('confirmed', 'struck')),
    PRIMARY KEY (attestation_id, entry_id)
);
CREATE INDEX attested_lines_of ON attested_lines (entry_id);

-- What is so: a diploma, a signature, a score. The row recorded last under a name holds.
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
);
CREATE INDEX dossier_facts_of ON dossier_facts (person_id, name, recorded_at);

-- Who was at a training, as whoever gave it handed the list in. Undone, its lines leave the files
-- again and nobody else is found for it.
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
);
CREATE INDEX rosters_by_time ON rosters (recorded_at);
-- One line of a list, and what became of it. It waits until somebody signs up with the address, which
-- is folded.
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
    entry_id TEXT,
    PRIMARY KEY (roster_id, place)
);
CREATE INDEX roster_rows_waiting ON roster_rows (roster_id, place) WHERE outcome = 'waiting';
CREATE INDEX roster_rows_of_entry ON roster_rows (entry_id);

-- What somebody says is not right about hours that a list or a transcript brought into their file,
-- and what staff answered. `outcome` is 'taken_out' or 'kept'.
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
);
CREATE INDEX disputes_of ON disputes (entry_id, opened_at);
CREATE UNIQUE INDEX disputes_open ON disputes (entry_id) WHERE answered_at IS NULL;
