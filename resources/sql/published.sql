-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add
INSERT INTO published (id, project, hash, name, size, account, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: list
SELECT id, hash, name, size, account, created_at FROM published WHERE project = ? ORDER BY created_at DESC, id
-- name: count
SELECT count(*) FROM published WHERE project = ?
-- name: find
SELECT b.id, b.hash, b.name, b.size, b.account, b.created_at, p.public_id FROM published b JOIN projects p ON p.id = b.project WHERE b.id = ? AND p.deleted_at IS NULL
-- name: remove
DELETE FROM published WHERE id = ? AND project = ? RETURNING id, hash, name, size, account, created_at
