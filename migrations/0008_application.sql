-- An application of one person for one credential. What happened to it stands in its steps; `stage`,
-- `turn`, `assigned_to` and the days are worked out from them after each act, for lists alone.
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
);
CREATE UNIQUE INDEX applications_open ON applications (person, credential) WHERE is_open;
CREATE INDEX applications_of ON applications (person, begun_at);
CREATE INDEX applications_queue ON applications (submitted_at, id) WHERE is_open;
CREATE INDEX applications_decided ON applications (decided_at) WHERE decided_at IS NOT NULL;

-- One row for each act, in their order. Nothing is changed or removed: what turns out otherwise is a
-- further step. `about` is a section, a request or a verification; `word` and `day` depend on the
-- kind; `note` is for the people concerned.
CREATE TABLE application_steps (
    application TEXT NOT NULL REFERENCES applications (id),
    place BIGINT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    done_by TEXT NOT NULL,
    about TEXT NOT NULL,
    word TEXT NOT NULL,
    day TEXT,
    note TEXT NOT NULL,
    PRIMARY KEY (application, place)
);

-- The dossier as it was judged on the day it was handed in, with what was found, the papers by
-- their digests and what referees had said; all are shut with the person's key. `digest` is of the
-- three as plain text.
CREATE TABLE application_submissions (
    application TEXT NOT NULL REFERENCES applications (id),
    place BIGINT NOT NULL,
    edition TEXT NOT NULL,
    sealed_dossier TEXT NOT NULL,
    sealed_findings TEXT NOT NULL,
    sealed_proofs TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (application, place)
);
