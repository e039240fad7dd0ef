-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- As in SQLite: parts are what trigrams are looked for in, sealed is heading and body, encrypted. pg_trgm comes with PostgreSQL; where this
-- account may not create it, parts are read one by one.
ALTER TABLE yavi_chunks ADD COLUMN parts TEXT NOT NULL DEFAULT '';
ALTER TABLE yavi_chunks ADD COLUMN sealed BYTEA;
UPDATE yavi_chunks SET parts = body WHERE document IN (SELECT id FROM yavi_documents WHERE type = 'text/x-code') OR body ~ '[぀-ヿ㐀-鿿가-힯]' OR body ~ '[a-zA-Z0-9]_[a-zA-Z0-9]';
CREATE INDEX yavi_chunks_in_clear ON yavi_chunks (project) WHERE sealed IS NULL;
DO $$ BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm
  ; CREATE INDEX yavi_chunks_by_parts ON yavi_chunks USING gin (parts gin_trgm_ops) WHERE parts <> ''
  ; EXCEPTION WHEN OTHERS THEN NULL
  ; END $$;
