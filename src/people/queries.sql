-- person
SELECT id, name, email, language, created_at
FROM persons
WHERE id = $1;

-- sealed_of
SELECT wrapped_key, sealed FROM persons WHERE id = $1;

-- person_of_persona
SELECT id FROM persons WHERE persona = $1;

-- add_person
INSERT INTO persons (id, name, email, language, wrapped_key, sealed, persona, created_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8);

-- rename
UPDATE persons SET name = $2 WHERE id = $1;

-- speak
UPDATE persons SET language = $2 WHERE id = $1;

-- move_person
UPDATE persons SET email = $2 WHERE id = $1;

-- reseal
UPDATE persons SET sealed = $2 WHERE id = $1;

-- add_previous_name
INSERT INTO previous_names (id, person, sealed, until) VALUES ($1, $2, $3, $4);

-- previous_names_of
SELECT sealed FROM previous_names WHERE person = $1 ORDER BY until DESC, id DESC;

-- add_likeness
INSERT INTO likenesses (digest, person) VALUES ($1, $2) ON CONFLICT DO NOTHING;

-- persons_like
SELECT person FROM likenesses WHERE digest = $1 AND person <> $2 ORDER BY person;

-- add_account
INSERT INTO accounts (id, person, address, password, password_length, totp_step, roles, is_staff, is_closed, created_at)
VALUES ($1, $2, $3, $4, $5, 0, $6, $7, FALSE, $8);

-- account
SELECT a.id, a.person, a.address, a.password, a.password_length, a.totp, a.totp_step, a.roles,
       a.is_closed, p.name, p.email, p.language,
       EXISTS (SELECT 1 FROM passkeys k WHERE k.account = a.id) AS has_passkey
FROM accounts a
JOIN persons p ON p.id = a.person
WHERE a.id = $1;

-- account_at
SELECT id FROM accounts WHERE address = $1;

-- account_of_person
SELECT id FROM accounts WHERE person = $1;

-- staff
SELECT a.id
FROM accounts a
JOIN persons p ON p.id = a.person
WHERE a.is_staff = TRUE AND a.is_closed = FALSE
ORDER BY p.name, a.id;

-- set_roles
UPDATE accounts SET roles = $2, is_staff = $3 WHERE id = $1;

-- set_password
UPDATE accounts SET password = $2, password_length = $3 WHERE id = $1;

-- forget_password
UPDATE accounts SET password = NULL, password_length = 0 WHERE id = $1;

-- set_totp
UPDATE accounts SET totp = $2, totp_step = $3, totp_since = $4 WHERE id = $1;

-- forget_totp
UPDATE accounts SET totp = NULL, totp_step = 0, totp_since = NULL WHERE id = $1;

-- forget_totp_since
UPDATE accounts SET totp = NULL, totp_step = 0, totp_since = NULL
WHERE id = $1 AND totp_since >= $2;

-- spend_totp
UPDATE accounts SET totp_step = $2 WHERE id = $1 AND totp_step < $2;

-- move_account
UPDATE accounts SET address = $2 WHERE id = $1;

-- add_recovery_code
INSERT INTO recovery_codes (account, digest, made_at) VALUES ($1, $2, $3);

-- spend_recovery_code
DELETE FROM recovery_codes WHERE account = $1 AND digest = $2;

-- drop_recovery_codes
DELETE FROM recovery_codes WHERE account = $1;

-- drop_recovery_codes_since
DELETE FROM recovery_codes WHERE account = $1 AND made_at >= $2;

-- recovery_codes_left
SELECT COUNT(*) AS number FROM recovery_codes WHERE account = $1;

-- visitor
SELECT s.id, s.account, s.factors, s.created_at, s.seen_at, s.confirmed_at, a.person, a.roles,
       p.name, a.totp IS NOT NULL
           OR EXISTS (SELECT 1 FROM passkeys k WHERE k.account = a.id) AS has_second_factor,
       EXISTS (SELECT 1 FROM person_merges m
               WHERE m.merged = a.person AND m.parted_at IS NULL) AS is_merged
FROM sessions s
JOIN accounts a ON a.id = s.account
JOIN persons p ON p.id = a.person
WHERE s.digest = $1 AND a.is_closed = FALSE;

-- add_session
INSERT INTO sessions (digest, id, account, factors, browser, created_at, seen_at, confirmed_at)
VALUES ($1, $2, $3, $4, $5, $6, $6, $6);

-- see_session
UPDATE sessions SET seen_at = $2 WHERE id = $1 AND seen_at < $2;

-- confirm_session
UPDATE sessions
SET confirmed_at = $2, factors = CASE WHEN factors > $3 THEN factors ELSE $3 END
WHERE id = $1;

-- sessions_of
SELECT id, browser, created_at, seen_at
FROM sessions
WHERE account = $1
ORDER BY seen_at DESC, id DESC;

-- end_session
DELETE FROM sessions WHERE account = $1 AND id = $2;

-- end_sessions_but
DELETE FROM sessions WHERE account = $1 AND id <> $2;

-- sweep_sessions
DELETE FROM sessions WHERE seen_at < $1;

-- add_sign_in
INSERT INTO sign_ins (digest, account, awaits, code, tries_left, ends_at)
VALUES ($1, $2, $3, $4, $5, $6);

-- sign_in
SELECT account, awaits, code, tries_left, ends_at FROM sign_ins WHERE digest = $1;

-- use_try
UPDATE sign_ins SET tries_left = tries_left - 1 WHERE digest = $1;

-- drop_sign_in
DELETE FROM sign_ins WHERE digest = $1;

-- sweep_sign_ins
DELETE FROM sign_ins WHERE ends_at < $1;

-- drop_sign_ins_of
DELETE FROM sign_ins WHERE account = $1;

-- attempts
SELECT number, ends_at FROM attempts WHERE subject = $1;

-- count_attempt
INSERT INTO attempts (subject, number, ends_at) VALUES ($1, $2, $3)
ON CONFLICT (subject) DO UPDATE SET number = $2, ends_at = $3;

-- forget_attempts
DELETE FROM attempts WHERE subject = $1;

-- sweep_attempts
DELETE FROM attempts WHERE ends_at < $1;

-- passkey
SELECT account, public_key, counter FROM passkeys WHERE id = $1;

-- add_passkey
INSERT INTO passkeys (id, account, public_key, counter, name, created_at)
VALUES ($1, $2, $3, $4, $5, $6);

-- use_passkey
UPDATE passkeys SET counter = $2 WHERE id = $1 AND counter = $3;

-- passkeys_of
SELECT id, name, created_at FROM passkeys WHERE account = $1 ORDER BY created_at, id;

-- drop_passkey
DELETE FROM passkeys WHERE account = $1 AND id = $2;

-- drop_passkeys_since
DELETE FROM passkeys WHERE account = $1 AND created_at >= $2;
