-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Documents and what is known of them. Tenant and project stand in every table: a row is never found by its id alone.
-- Offsets are UTF-16 code units into the document's extracted text. A trigger is one statement, so none of its lines ends early.
CREATE TABLE yavi_documents (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL,
  url TEXT NOT NULL,
  size INTEGER NOT NULL,
  state TEXT NOT NULL,
  progress INTEGER NOT NULL DEFAULT 0,
  error_code TEXT NOT NULL DEFAULT '',
  error TEXT NOT NULL DEFAULT '',
  language TEXT NOT NULL DEFAULT '',
  classification TEXT NOT NULL DEFAULT '',
  summary TEXT NOT NULL DEFAULT '',
  entities TEXT NOT NULL DEFAULT '[]',
  characters INTEGER NOT NULL DEFAULT 0,
  chunks INTEGER NOT NULL DEFAULT 0,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (tenant, project, hash)
);
CREATE INDEX yavi_documents_by_time ON yavi_documents (tenant, project, created_at);
CREATE TABLE yavi_texts (
  document TEXT PRIMARY KEY REFERENCES yavi_documents (id) ON DELETE CASCADE,
  tenant TEXT NOT NULL,
  project INTEGER NOT NULL,
  text TEXT NOT NULL
);
CREATE TABLE yavi_chunks (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant TEXT NOT NULL,
  project INTEGER NOT NULL,
  document TEXT NOT NULL REFERENCES yavi_documents (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,
  length INTEGER NOT NULL,
  scope TEXT NOT NULL,
  title TEXT NOT NULL,
  heading TEXT NOT NULL,
  body TEXT NOT NULL,
  vector BLOB NOT NULL
);
CREATE INDEX yavi_chunks_by_document ON yavi_chunks (document, position);
CREATE INDEX yavi_chunks_by_project ON yavi_chunks (tenant, project);
CREATE VIRTUAL TABLE yavi_words USING fts5 (scope, title, heading, body, content='yavi_chunks', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE yavi_trigrams USING fts5 (scope, body, content='yavi_chunks', content_rowid='id', tokenize='trigram');
CREATE TRIGGER yavi_chunk_added AFTER INSERT ON yavi_chunks BEGIN
  INSERT INTO yavi_words (rowid, scope, title, heading, body) VALUES (new.id, new.scope, new.title, new.heading, new.body)
  ; INSERT INTO yavi_trigrams (rowid, scope, body) VALUES (new.id, new.scope, new.body)
  ; END;
CREATE TRIGGER yavi_chunk_removed AFTER DELETE ON yavi_chunks BEGIN
  INSERT INTO yavi_words (yavi_words, rowid, scope, title, heading, body) VALUES ('delete', old.id, old.scope, old.title, old.heading, old.body)
  ; INSERT INTO yavi_trigrams (yavi_trigrams, rowid, scope, body) VALUES ('delete', old.id, old.scope, old.body)
  ; END;
CREATE TABLE knowledge_bases (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  industry TEXT NOT NULL,
  auto_update INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (tenant, project, name)
);
CREATE TABLE kb_documents (
  tenant TEXT NOT NULL,
  project INTEGER NOT NULL,
  kb TEXT NOT NULL REFERENCES knowledge_bases (id) ON DELETE CASCADE,
  document TEXT NOT NULL REFERENCES yavi_documents (id) ON DELETE CASCADE,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (kb, document)
) WITHOUT ROWID;
CREATE INDEX kb_documents_by_document ON kb_documents (document);
