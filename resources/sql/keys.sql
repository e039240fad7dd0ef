-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: count
SELECT count(*) FROM data_keys
-- name: masters
SELECT DISTINCT master FROM data_keys ORDER BY master
-- name: newest
SELECT version, wrapped, master FROM data_keys WHERE project = ? ORDER BY version DESC LIMIT 1
-- name: find
SELECT version, wrapped, master FROM data_keys WHERE project = ? AND version = ?
-- name: add
INSERT INTO data_keys (project, version, wrapped, master, created_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (project, version) DO NOTHING
-- name: wrapped-otherwise
SELECT version, wrapped, master, project FROM data_keys WHERE master <> ? AND (? = 0 OR project = ?) ORDER BY project, version
-- name: rewrap
UPDATE data_keys SET wrapped = ?, master = ? WHERE project = ? AND version = ? AND master = ?
-- name: project-named
SELECT id FROM projects WHERE public_id = ?
-- name: projects
SELECT id FROM projects WHERE id > ? ORDER BY id LIMIT 100
-- name: by-project
SELECT project, max(version), count(*) FROM data_keys GROUP BY project ORDER BY project
-- name: drop-project
DELETE FROM data_keys WHERE project = ?
-- name: journal-after
SELECT doc, first_version, operations FROM journal WHERE project = ? AND (doc > ? OR (doc = ? AND first_version > ?)) ORDER BY doc, first_version LIMIT 100
-- name: replace-journal
UPDATE journal SET operations = ? WHERE project = ? AND doc = ? AND first_version = ? AND operations = ?
-- name: snapshots-after
SELECT doc, version, text FROM snapshots WHERE project = ? AND (doc > ? OR (doc = ? AND version > ?)) ORDER BY doc, version LIMIT 20
-- name: replace-snapshot
UPDATE snapshots SET text = ?, sha256 = ? WHERE project = ? AND doc = ? AND version = ? AND text = ?
-- name: comments-after
SELECT thread, entry, text FROM comment_entries WHERE project = ? AND (thread > ? OR (thread = ? AND entry > ?)) ORDER BY thread, entry LIMIT 100
-- name: replace-comment
UPDATE comment_entries SET text = ? WHERE project = ? AND thread = ? AND entry = ? AND text = ?
-- name: quotes-after
SELECT thread, '', quote FROM comment_threads WHERE project = ? AND thread > ? ORDER BY thread LIMIT 100
-- name: replace-quote
UPDATE comment_threads SET quote = ? WHERE project = ? AND thread = ? AND ? = '' AND quote = ?
