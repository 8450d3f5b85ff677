-- add_signature
INSERT INTO signatures (id, person, text, version, language, sealed_name, digest, signed_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
ON CONFLICT DO NOTHING;

-- signatures_of
SELECT id, text, version, language, sealed_name, digest, signed_at
FROM signatures
WHERE person = $1
ORDER BY signed_at, id;

-- signature_below
SELECT id, text, version, language, sealed_name, digest, signed_at
FROM signatures
WHERE person = $1 AND text = $2 AND version = $3;
