-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add
INSERT INTO connectors (id, tenant, project, name, kind, settings, secrets, every_minutes, deletions, conflicts, created_by, created_at, next_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: list
SELECT c.id, c.name, c.kind, c.settings, c.secrets, c.every_minutes, c.deletions, c.conflicts, c.cursor, c.state, c.error_code, c.error, c.last, c.created_by, c.created_at,
  c.synced_at, (SELECT count(*) FROM connector_items i WHERE i.connector = c.id) FROM connectors c WHERE c.tenant = ? AND c.project = ? ORDER BY c.created_at, c.id
-- name: find
SELECT c.id, c.name, c.kind, c.settings, c.secrets, c.every_minutes, c.deletions, c.conflicts, c.cursor, c.state, c.error_code, c.error, c.last, c.created_by, c.created_at,
  c.synced_at, (SELECT count(*) FROM connector_items i WHERE i.connector = c.id) FROM connectors c WHERE c.tenant = ? AND c.project = ? AND c.id = ?
-- name: change
UPDATE connectors SET name = ?, settings = ?, secrets = ?, every_minutes = ?, deletions = ?, conflicts = ?, next_at = ?, created_by = ?, cursor = ? WHERE tenant = ? AND project = ? AND id = ?
-- name: remove
DELETE FROM connectors WHERE tenant = ? AND project = ? AND id = ?
-- name: begin
UPDATE connectors SET state = 'syncing' WHERE tenant = ? AND project = ? AND id = ?
-- name: end
UPDATE connectors SET state = ?, error_code = ?, error = ?, last = ?, cursor = ?, synced_at = ?, next_at = ? WHERE tenant = ? AND project = ? AND id = ?
-- name: due
SELECT c.tenant, c.project, p.public_id, c.id FROM connectors c JOIN projects p ON p.id = c.project
WHERE c.every_minutes > 0 AND c.next_at <= ? AND p.deleted_at IS NULL ORDER BY c.next_at LIMIT 100
-- name: postpone
UPDATE connectors SET next_at = ? WHERE id = ?
-- name: items
SELECT item, version, document, owned FROM connector_items WHERE connector = ?
-- name: put-item
INSERT INTO connector_items (connector, item, version, document, owned) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (connector, item) DO UPDATE SET version = excluded.version, document = excluded.document, owned = excluded.owned
-- name: remove-item
DELETE FROM connector_items WHERE connector = ? AND item = ?
-- name: users-of
SELECT count(*) FROM connector_items WHERE document = ?
-- name: is-admin
SELECT admin FROM accounts WHERE id = ? AND disabled_at IS NULL
