-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- The full-text indexes by project: a chunk's row there is project * 2^32 + id, so that one project's rows are one range, and a search reads no other's.
-- Trigrams only of what words do not find: code, identifiers, CJK (column parts). sealed: heading and body, encrypted; then title, heading and body
-- hold keyed hashes of their words. Findings about a document are encrypted as texts where the store is.
DROP TRIGGER yavi_chunk_added;
DROP TRIGGER yavi_chunk_removed;
DROP TABLE yavi_words;
DROP TABLE yavi_trigrams;
ALTER TABLE yavi_chunks ADD COLUMN parts TEXT NOT NULL DEFAULT '';
ALTER TABLE yavi_chunks ADD COLUMN sealed BLOB;
UPDATE yavi_chunks SET parts = body WHERE document IN (SELECT id FROM yavi_documents WHERE type = 'text/x-code') OR body GLOB '*[぀-ヿ㐀-鿿가-힯]*' OR body GLOB '*[a-zA-Z0-9]_[a-zA-Z0-9]*';
CREATE INDEX yavi_chunks_in_clear ON yavi_chunks (project) WHERE sealed IS NULL;
CREATE VIEW yavi_indexed AS SELECT project * 4294967296 + id AS slot, title, heading, body FROM yavi_chunks;
CREATE VIEW yavi_parted AS SELECT project * 4294967296 + id AS slot, parts FROM yavi_chunks WHERE parts <> '';
CREATE VIRTUAL TABLE yavi_words USING fts5 (title, heading, body, content='yavi_indexed', content_rowid='slot', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE yavi_trigrams USING fts5 (parts, content='yavi_parted', content_rowid='slot', tokenize='trigram');
INSERT INTO yavi_words (yavi_words) VALUES ('rebuild');
INSERT INTO yavi_trigrams (yavi_trigrams) VALUES ('rebuild');
CREATE TRIGGER yavi_chunk_added AFTER INSERT ON yavi_chunks BEGIN
  INSERT INTO yavi_words (rowid, title, heading, body) VALUES (new.project * 4294967296 + new.id, new.title, new.heading, new.body)
  ; INSERT INTO yavi_trigrams (rowid, parts) SELECT new.project * 4294967296 + new.id, new.parts WHERE new.parts <> ''
  ; END;
CREATE TRIGGER yavi_chunk_removed AFTER DELETE ON yavi_chunks BEGIN
  INSERT INTO yavi_words (yavi_words, rowid, title, heading, body) VALUES ('delete', old.project * 4294967296 + old.id, old.title, old.heading, old.body)
  ; INSERT INTO yavi_trigrams (yavi_trigrams, rowid, parts) SELECT 'delete', old.project * 4294967296 + old.id, old.parts WHERE old.parts <> ''
  ; END;
