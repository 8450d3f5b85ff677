-- Mail on its way: a row in the transaction of the act that posts it, sent after. `secret` says
-- whether the letter holds a code or a link that opens something: its parts are then sealed with the
-- board's root key, and blanked once nobody has to send it any more.
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
);
CREATE INDEX letters_waiting ON letters (due_at, id) WHERE state = 'queued';
CREATE INDEX letters_about ON letters (about, posted_at);
CREATE INDEX letters_by_time ON letters (posted_at, id);
CREATE INDEX letters_in_state ON letters (state, posted_at, id);

-- One row: while mail is paused nothing is handed over.
CREATE TABLE mail_pause (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    is_paused BOOLEAN NOT NULL,
    changed_at TEXT NOT NULL,
    changed_by TEXT NOT NULL
);
