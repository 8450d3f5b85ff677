-- add_document
INSERT INTO documents (id, person_id, title, about, recorded_at, recorded_by)
VALUES ($1, $2, $3, $4, $5, $6);

-- add_page
INSERT INTO document_pages (document_id, place, digest, kind, bytes, state)
VALUES ($1, $2, $3, $4, $5, $6);

-- document
SELECT *
FROM documents
WHERE id = $1;

-- documents_of
SELECT *
FROM documents
WHERE person_id = $1 AND removed_at IS NULL
ORDER BY recorded_at DESC, id DESC;

-- pages_of
SELECT *
FROM document_pages
WHERE document_id = $1
ORDER BY place;

-- remove_document
UPDATE documents
SET removed_at = $2
WHERE id = $1 AND removed_at IS NULL;

-- pages_to_scan
SELECT DISTINCT document_id
FROM document_pages
WHERE state IN ('pending', 'unchecked') OR (state = 'error' AND checked_at <= $1)
ORDER BY document_id
LIMIT 100;

-- bytes_of
SELECT CAST(COALESCE(SUM(p.bytes), 0) AS BIGINT) AS bytes
FROM documents d
JOIN document_pages p ON p.document_id = d.id
WHERE d.person_id = $1;

-- digests_of
SELECT DISTINCT p.digest
FROM documents d
JOIN document_pages p ON p.document_id = d.id
WHERE d.person_id = $1;

-- note_scan
UPDATE document_pages
SET state = $3, checked_at = $4
WHERE document_id = $1 AND place = $2;

-- line_shown_by
SELECT l.id
FROM ledger_lines l
LEFT JOIN ledger_lines n ON n.supersedes = l.id
WHERE l.shown_by = $1 AND n.id IS NULL AND NOT l.is_removed
LIMIT 1;
