-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: candidates
SELECT project, doc, version, version - sealed FROM files WHERE kind = 'text' AND version - sealed >= ? ORDER BY project, doc
-- name: file
SELECT version, sealed FROM files WHERE project = ? AND doc = ?
-- name: newest-snapshot
SELECT coalesce(max(version), 0) FROM snapshots WHERE project = ? AND doc = ?
-- name: rows-behind
SELECT first_version, last_version, operations FROM journal WHERE project = ? AND doc = ? AND first_version > ? ORDER BY first_version LIMIT ?
-- name: rows-between
SELECT first_version, last_version, operations FROM journal WHERE project = ? AND doc = ? AND first_version BETWEEN ? AND ? ORDER BY first_version
-- name: segments
SELECT first_version, last_version FROM journal WHERE project = ? AND doc = ? AND first_time IS NOT NULL ORDER BY first_version
-- name: drop-rows
DELETE FROM journal WHERE project = ? AND doc = ? AND first_version BETWEEN ? AND ?
-- name: add-segment
INSERT INTO journal (project, doc, first_version, last_version, time, first_time, operations) VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: mark
UPDATE files SET sealed = ? WHERE project = ? AND doc = ? AND sealed < ?
-- name: loose-snapshots
SELECT version FROM snapshots WHERE project = ? AND doc = ? AND version <= ? AND packed = 0 ORDER BY version
-- name: pack-snapshot
UPDATE snapshots SET sha256 = ?, text = ?, packed = 1 WHERE project = ? AND doc = ? AND version = ? AND sha256 = ?
-- name: log
SELECT doc, first_version, last_version, operations, time FROM journal WHERE project = ? AND time < ? ORDER BY time DESC, doc, first_version DESC LIMIT ?
-- name: log-across
SELECT doc, first_version, last_version, operations, time FROM journal WHERE project = ? AND first_time IS NOT NULL AND first_time < ? AND time >= ?
