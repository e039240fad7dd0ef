-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add-document
INSERT INTO yavi_documents (id, tenant, project, hash, name, type, url, size, state, created_by, created_at, updated_at, replaces, holder)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?, ?, ?, ?)
-- name: document
SELECT id, hash, name, type, url, size, state, progress, error_code, error, language, classification, summary, entities, characters, chunks,
  created_by, created_at, updated_at, replaces, extracted FROM yavi_documents WHERE tenant = ? AND project = ? AND id = ?
-- name: document-by-hash
SELECT id, hash, name, type, url, size, state, progress, error_code, error, language, classification, summary, entities, characters, chunks,
  created_by, created_at, updated_at, replaces, extracted FROM yavi_documents WHERE tenant = ? AND project = ? AND hash = ?
-- name: documents
SELECT id, hash, name, type, url, size, state, progress, error_code, error, language, classification, summary, entities, characters, chunks,
  created_by, created_at, updated_at, replaces, extracted FROM yavi_documents WHERE tenant = ? AND project = ? AND created_at < ? ORDER BY created_at DESC, id DESC LIMIT ?
-- name: unfinished
SELECT d.tenant, d.project, p.public_id, d.id FROM yavi_documents d JOIN projects p ON p.id = d.project
WHERE d.state IN ('queued', 'processing') AND d.holder = ? AND p.deleted_at IS NULL ORDER BY d.created_at, d.id
-- name: requeue-unfinished
UPDATE yavi_documents SET state = 'queued', progress = 0, holder = ? WHERE state IN ('queued', 'processing')
AND (holder = '' OR (holder <> ? AND NOT EXISTS (SELECT 1 FROM processes p WHERE p.id = holder AND p.lease_until > ?)))
-- name: take-up
UPDATE yavi_documents SET state = 'queued', progress = 0, holder = ? WHERE state IN ('queued', 'processing') AND holder NOT IN ('', ?)
AND NOT EXISTS (SELECT 1 FROM processes p WHERE p.id = holder AND p.lease_until > ?)
AND project IN (SELECT id FROM projects WHERE deleted_at IS NULL) RETURNING tenant, project, (SELECT p.public_id FROM projects p WHERE p.id = project), id
-- name: change-state
UPDATE yavi_documents SET state = ?, progress = ?, error_code = ?, error = ?, updated_at = ?, holder = ? WHERE tenant = ? AND project = ? AND id = ? AND state = ?
AND (state <> 'processing' OR holder = ? OR holder = '')
-- name: set-progress
UPDATE yavi_documents SET progress = ? WHERE tenant = ? AND project = ? AND id = ? AND state = 'processing'
-- name: set-findings
UPDATE yavi_documents SET language = ?, classification = ?, summary = ?, entities = ?, extracted = ?, characters = ?, chunks = ? WHERE tenant = ? AND project = ? AND id = ?
-- name: document-named
SELECT id FROM yavi_documents WHERE tenant = ? AND project = ? AND name = ? AND hash <> ? AND state <> 'cancelled' ORDER BY created_at DESC, id DESC LIMIT 1
-- name: set-extracted
UPDATE yavi_documents SET extracted = ? WHERE tenant = ? AND project = ? AND id = ?
-- name: take-places
INSERT INTO kb_documents (tenant, project, kb, document, added_at)
SELECT tenant, project, kb, CAST(? AS TEXT), CAST(? AS BIGINT) FROM kb_documents WHERE tenant = ? AND project = ? AND document = ? ON CONFLICT (kb, document) DO NOTHING
-- name: remove-document
DELETE FROM yavi_documents WHERE tenant = ? AND project = ? AND id = ?
-- name: put-text
INSERT INTO yavi_texts (document, tenant, project, text, sealed) VALUES (?, ?, ?, ?, ?) ON CONFLICT (document) DO UPDATE SET text = excluded.text, sealed = excluded.sealed
-- name: text
SELECT text, sealed FROM yavi_texts WHERE tenant = ? AND project = ? AND document = ?
-- name: add-chunk
INSERT INTO yavi_chunks (tenant, project, document, position, start, length, scope, title, heading, body, parts, vector, sealed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id, position
-- Not by the index of the project, which SQLite would choose: with each document it would read all that the project has.
-- name: remove-chunks
DELETE FROM yavi_chunks WHERE tenant || '' = ? AND project + 0 = ? AND document = ?
-- name: vectors
SELECT c.id, c.document, c.position, c.vector, CASE WHEN c.sealed IS NULL THEN 0 ELSE 1 END FROM yavi_chunks c JOIN yavi_documents d ON d.id = c.document
WHERE c.tenant = ? AND c.project = ? AND d.state = 'ready' AND c.id > ? ORDER BY c.id LIMIT ?
-- name: chunk
SELECT c.id, c.document, c.position, c.start, c.length, c.heading, c.body, d.name, d.type, d.url, d.created_at, d.updated_at, c.sealed
FROM yavi_chunks c JOIN yavi_documents d ON d.id = c.document WHERE c.tenant = ? AND c.project = ? AND c.id = ? AND d.state = 'ready'
-- name: any-in-clear
SELECT 1 FROM yavi_chunks WHERE project = ? AND sealed IS NULL LIMIT 1
-- name: chunks-after
SELECT c.id, c.tenant, c.document, c.position, c.start, c.length, c.heading, c.body, c.vector, c.sealed, d.name, d.type
FROM yavi_chunks c JOIN yavi_documents d ON d.id = c.document WHERE c.project = ? AND c.id > ? ORDER BY c.id LIMIT ?
-- name: remove-chunk
DELETE FROM yavi_chunks WHERE project = ? AND id = ?
-- name: put-chunk
INSERT INTO yavi_chunks (id, tenant, project, document, position, start, length, scope, title, heading, body, parts, vector, sealed)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: documents-after
SELECT d.id, d.summary, d.entities, d.extracted, t.text, t.sealed FROM yavi_documents d LEFT JOIN yavi_texts t ON t.document = d.id
WHERE d.project = ? AND d.id > ? ORDER BY d.id LIMIT ?
-- name: replace-findings
UPDATE yavi_documents SET summary = ?, entities = ?, extracted = ? WHERE project = ? AND id = ?
-- name: replace-text
UPDATE yavi_texts SET text = '', sealed = ? WHERE project = ? AND document = ?
-- How many chunks of a project have a word, up to a limit.
-- name: count-words
SELECT count(*) FROM (SELECT rowid FROM yavi_words WHERE yavi_words MATCH ? AND rowid BETWEEN ? AND ? LIMIT ?)
-- Only so many of those that have the rarer words are ranked, the newest: ranking what has a word that is everywhere costs most and says least.
-- name: search-words
SELECT slot & 4294967295 FROM (SELECT rowid AS slot, bm25(yavi_words, 5.0, 2.0, 1.0) AS score FROM yavi_words WHERE yavi_words MATCH ? AND rowid BETWEEN ? AND ?
  AND (? = 0 OR +(rowid & 4294967295) IN (SELECT id FROM yavi_chunks WHERE document IN (SELECT value FROM json_each(?)))) ORDER BY rowid DESC LIMIT ?)
ORDER BY score, slot LIMIT ?
-- name: search-trigrams
SELECT slot & 4294967295 FROM (SELECT rowid AS slot, bm25(yavi_trigrams) AS score FROM yavi_trigrams WHERE yavi_trigrams MATCH ? AND rowid BETWEEN ? AND ?
  AND (? = 0 OR +(rowid & 4294967295) IN (SELECT id FROM yavi_chunks WHERE document IN (SELECT value FROM json_each(?)))) ORDER BY rowid DESC LIMIT ?)
ORDER BY score, slot LIMIT ?
-- name: filtered-documents
SELECT id FROM yavi_documents WHERE tenant = ? AND project = ? AND state = 'ready'
  AND (? = '' OR type = ?) AND (? = '' OR language = ?) AND (? = '' OR classification = ?) AND created_at >= ? AND created_at < ?
  AND (? = '' OR id IN (SELECT document FROM kb_documents WHERE kb = ?)) AND (? = 0 OR id IN (SELECT value FROM json_each(?)))
-- name: add-base
INSERT INTO knowledge_bases (id, tenant, project, name, description, industry, auto_update, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: bases
SELECT b.id, b.name, b.description, b.industry, b.auto_update, b.created_at, b.updated_at, (SELECT count(*) FROM kb_documents k WHERE k.kb = b.id)
FROM knowledge_bases b WHERE b.tenant = ? AND b.project = ? ORDER BY b.created_at, b.id
-- name: base
SELECT b.id, b.name, b.description, b.industry, b.auto_update, b.created_at, b.updated_at, (SELECT count(*) FROM kb_documents k WHERE k.kb = b.id)
FROM knowledge_bases b WHERE b.tenant = ? AND b.project = ? AND b.id = ?
-- name: remove-base
DELETE FROM knowledge_bases WHERE tenant = ? AND project = ? AND id = ?
-- name: add-to-base
INSERT INTO kb_documents (tenant, project, kb, document, added_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (kb, document) DO NOTHING
-- name: touch-base
UPDATE knowledge_bases SET updated_at = ? WHERE tenant = ? AND project = ? AND id = ?
-- name: add-to-updating-bases
INSERT INTO kb_documents (tenant, project, kb, document, added_at)
SELECT tenant, project, id, ?, ? FROM knowledge_bases WHERE tenant = ? AND project = ? AND auto_update = 1 ON CONFLICT (kb, document) DO NOTHING
