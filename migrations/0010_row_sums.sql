-- What people stored has a sum beside it: `waymark doctor` finds a row that is no longer as it was
-- written. It is made where statements are run, never by hand; see docs/adr/0020.
ALTER TABLE application_steps ADD COLUMN row_sum BIGINT;
ALTER TABLE application_submissions ADD COLUMN row_sum BIGINT;
ALTER TABLE attestation_letters ADD COLUMN row_sum BIGINT;
ALTER TABLE attestations ADD COLUMN row_sum BIGINT;
ALTER TABLE attested_lines ADD COLUMN row_sum BIGINT;
ALTER TABLE document_pages ADD COLUMN row_sum BIGINT;
ALTER TABLE documents ADD COLUMN row_sum BIGINT;
ALTER TABLE dossier_facts ADD COLUMN row_sum BIGINT;
ALTER TABLE employments ADD COLUMN row_sum BIGINT;
ALTER TABLE ledger_lines ADD COLUMN row_sum BIGINT;
ALTER TABLE letters ADD COLUMN row_sum BIGINT;
ALTER TABLE name_requests ADD COLUMN row_sum BIGINT;
ALTER TABLE person_merges ADD COLUMN row_sum BIGINT;
ALTER TABLE persons ADD COLUMN row_sum BIGINT;
ALTER TABLE position_duties ADD COLUMN row_sum BIGINT;
ALTER TABLE positions ADD COLUMN row_sum BIGINT;
ALTER TABLE previous_names ADD COLUMN row_sum BIGINT;
ALTER TABLE proposals ADD COLUMN row_sum BIGINT;
ALTER TABLE registered_names ADD COLUMN row_sum BIGINT;
ALTER TABLE registered_standings ADD COLUMN row_sum BIGINT;
ALTER TABLE registered_terms ADD COLUMN row_sum BIGINT;
ALTER TABLE registrations ADD COLUMN row_sum BIGINT;
ALTER TABLE signatures ADD COLUMN row_sum BIGINT;
ALTER TABLE tasks ADD COLUMN row_sum BIGINT;
