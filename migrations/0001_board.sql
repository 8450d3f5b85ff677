-- The board itself: one row, shown at the foot of every page. `demonstration` is set when the
-- database is created and never after: people in a demonstration are not real.
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
