-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: project
SELECT id, public_id, name, tree, next_doc FROM projects WHERE public_id = ? AND deleted_at IS NULL
-- name: append
INSERT INTO journal (project, doc, first_version, last_version, time, operations) VALUES (?, ?, ?, ?, ?, ?)
-- name: head
UPDATE files SET version = ?, size = ? WHERE project = ? AND doc = ?
-- name: reserve-sessions
UPDATE files SET next_session = ? WHERE project = ? AND doc = ?
-- name: add-file
INSERT INTO files (project, doc, path, path_key, kind, exec, hash, size, version, next_session, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: raise-tree
UPDATE projects SET tree = ?, next_doc = ? WHERE id = ? AND tree = ?
-- name: note-tree-change
INSERT INTO tree_changes (project, tree, doc, kind, path, member, time) VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: rename-file
UPDATE files SET path = ?, path_key = ? WHERE project = ? AND doc = ? AND deleted_at IS NULL
-- name: delete-file
UPDATE files SET deleted_at = ? WHERE project = ? AND doc = ? AND deleted_at IS NULL
-- name: mode-file
UPDATE files SET exec = ? WHERE project = ? AND doc = ? AND deleted_at IS NULL
-- name: replace-blob
UPDATE files SET hash = ?, size = ?, version = ? WHERE project = ? AND doc = ? AND deleted_at IS NULL
-- name: add-snapshot
INSERT INTO snapshots (project, doc, version, sha256, text) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (project, doc, version) DO UPDATE SET sha256 = excluded.sha256, text = excluded.text
-- name: drop-middle-snapshots
DELETE FROM snapshots WHERE project = ? AND doc = ? AND version >= ? AND version < ?
-- name: snapshots-until
SELECT version FROM snapshots WHERE project = ? AND doc = ? AND version <= ? ORDER BY version DESC
-- name: snapshot
SELECT sha256, text FROM snapshots WHERE project = ? AND doc = ? AND version = ?
-- name: path
SELECT path FROM files WHERE project = ? AND doc = ?
-- name: file
SELECT version, next_session, size, kind FROM files WHERE project = ? AND doc = ?
-- name: log-of-doc
SELECT doc, first_version, last_version, operations FROM journal WHERE project = ? AND doc = ? AND first_version < ? ORDER BY first_version DESC LIMIT ?
-- name: operations
SELECT first_version, last_version, operations FROM journal WHERE project = ? AND doc = ?
AND first_version >= coalesce((SELECT max(first_version) FROM journal WHERE project = ? AND doc = ? AND first_version <= ?), 0)
AND first_version <= ? ORDER BY first_version
-- name: files-ever
SELECT doc, path, kind, created_at, deleted_at FROM files WHERE project = ? AND kind <> 'folder'
-- name: tree-changes
SELECT doc, kind, member, time FROM tree_changes WHERE project = ? AND time > ? ORDER BY tree
