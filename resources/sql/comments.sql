-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: threads
SELECT t.thread, t.doc, t.version, t.range_from, t.range_to, t.line, t.quote, t.resolved_by, t.resolved_at, f.version
FROM comment_threads t JOIN files f ON f.project = t.project AND f.doc = t.doc
WHERE t.project = ? AND f.deleted_at IS NULL ORDER BY t.doc, t.range_from, t.thread
-- name: hidden
SELECT t.thread FROM comment_threads t LEFT JOIN files f ON f.project = t.project AND f.doc = t.doc
WHERE t.project = ? AND (f.doc IS NULL OR f.deleted_at IS NOT NULL
OR NOT EXISTS (SELECT 1 FROM comment_entries e WHERE e.project = t.project AND e.thread = t.thread))
-- name: entries
SELECT e.thread, e.entry, e.member, e.created_at, e.edited_at, e.text FROM comment_entries e WHERE e.project = ? ORDER BY e.thread, e.created_at, e.entry
-- name: add-thread
INSERT INTO comment_threads (project, thread, doc, version, range_from, range_to, line, quote) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
-- name: add-entry
INSERT INTO comment_entries (project, thread, entry, member, created_at, text) VALUES (?, ?, ?, ?, ?, ?)
-- name: edit-entry
UPDATE comment_entries SET text = ?, edited_at = ? WHERE project = ? AND thread = ? AND entry = ?
-- name: remove-entry
DELETE FROM comment_entries WHERE project = ? AND thread = ? AND entry = ?
-- name: remove-thread
DELETE FROM comment_threads WHERE project = ? AND thread = ?
-- name: resolve
UPDATE comment_threads SET resolved_by = ?, resolved_at = ? WHERE project = ? AND thread = ?
-- name: move
UPDATE comment_threads SET version = ?, range_from = ?, range_to = ?, line = ? WHERE project = ? AND thread = ? AND version < ?
-- name: damaged
SELECT p.public_id, coalesce(f.path, t.thread), t.thread FROM comment_threads t JOIN projects p ON p.id = t.project
LEFT JOIN files f ON f.project = t.project AND f.doc = t.doc
WHERE f.doc IS NULL OR t.version > f.version OR t.range_from < 0 OR t.range_to < t.range_from
OR (t.version = f.version AND t.range_to > f.size) OR NOT EXISTS (SELECT 1 FROM comment_entries e WHERE e.project = t.project AND e.thread = t.thread)
