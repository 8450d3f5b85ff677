-- The register. Nothing here is changed or removed: what was entered stays, and what is known later
-- is a further row, so that any day can be asked as it was known on any other.
CREATE TABLE registrations (
    number TEXT PRIMARY KEY,
    person_id TEXT NOT NULL,
    application_id TEXT UNIQUE,
    credential TEXT NOT NULL,
    edition TEXT NOT NULL,
    registered_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL
);
-- Not unique: after a number that was entered by mistake the person is given another.
CREATE INDEX registrations_of_person ON registrations (person_id, credential);

-- The name under which a registration is shown; the row recorded last holds.
CREATE TABLE registered_names (
    number TEXT NOT NULL REFERENCES registrations (number),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (number, recorded_at)
);

-- The present name from each of its words on, folded, so that any word finds it.
CREATE TABLE registered_name_keys (
    key TEXT NOT NULL,
    number TEXT NOT NULL REFERENCES registrations (number),
    PRIMARY KEY (key, number)
);
CREATE INDEX registered_name_keys_of ON registered_name_keys (number);

CREATE TABLE registered_terms (
    number TEXT NOT NULL REFERENCES registrations (number),
    begins_on TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (number, recorded_at)
);

-- From a day on, a standing holds; recorded at an instant, by somebody, for a reason;
-- confirmed by a second person where it was a person's act.
CREATE TABLE registered_standings (
    id TEXT PRIMARY KEY,
    number TEXT NOT NULL REFERENCES registrations (number),
    standing TEXT NOT NULL,
    effective_on TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    confirmed_by TEXT NOT NULL,
    reason TEXT NOT NULL
);
CREATE INDEX registered_standings_of ON registered_standings (number, recorded_at);

-- Two numbers turned out to be one person: the first leads to the second. The row of the
-- last place holds; one without a second number says that the first stands for itself again.
CREATE TABLE registered_mergers (
    number TEXT NOT NULL REFERENCES registrations (number),
    place BIGINT NOT NULL,
    into_number TEXT REFERENCES registrations (number),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (number, place)
);

-- Whoever's standing changed asks other people to look at it again: once for each change, which is
-- told by its place among the recorded ones. Answered once.
CREATE TABLE standing_reviews (
    number TEXT NOT NULL REFERENCES registrations (number),
    place BIGINT NOT NULL,
    asked_at TEXT NOT NULL,
    why TEXT NOT NULL,
    answered_at TEXT,
    answered_by TEXT,
    answer TEXT,
    note TEXT,
    PRIMARY KEY (number, place)
);
CREATE INDEX standing_reviews_open ON standing_reviews (asked_at) WHERE answered_at IS NULL;
