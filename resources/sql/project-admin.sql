-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: list
SELECT p.id, p.public_id, p.name, p.organization, p.created_at, p.deleted_at,
  (SELECT count(*) FROM members n WHERE n.project = p.id AND n.removed_at IS NULL),
  (SELECT count(*) FROM files f WHERE f.project = p.id AND f.deleted_at IS NULL)
FROM projects p WHERE p.id > ? AND p.purged_at IS NULL AND (? <> 'active' OR p.deleted_at IS NULL) AND (? <> 'deleted' OR p.deleted_at IS NOT NULL)
AND (? <> 'ownerless' OR (p.deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM members m JOIN accounts a ON a.id = m.account
  WHERE m.project = p.id AND m.role = 'owner' AND m.removed_at IS NULL AND a.disabled_at IS NULL)))
ORDER BY p.id LIMIT ?
-- name: owners
SELECT m.project, a.id, a.name, a.disabled_at FROM members m JOIN accounts a ON a.id = m.account
WHERE m.project >= ? AND m.project <= ? AND m.role = 'owner' AND m.removed_at IS NULL ORDER BY m.project, m.member
-- name: find
SELECT id, organization, deleted_at FROM projects WHERE public_id = ? AND purged_at IS NULL
-- name: restore
UPDATE projects SET deleted_at = NULL WHERE id = ? AND deleted_at IS NOT NULL AND purged_at IS NULL
-- name: due
SELECT id, public_id, organization, purged_at FROM projects WHERE deleted_at < ? ORDER BY id LIMIT 100
-- name: begin-purge
UPDATE projects SET purged_at = ? WHERE id = ? AND deleted_at IS NOT NULL
-- name: documents
SELECT DISTINCT doc FROM files WHERE project = ?
-- name: drop-journal
DELETE FROM journal WHERE project = ? AND doc = ?
-- name: drop-snapshots
DELETE FROM snapshots WHERE project = ? AND doc = ?
-- name: drop-tree
DELETE FROM tree_changes WHERE project = ?
-- name: drop-chat
DELETE FROM chat_threads WHERE project = ?
-- name: drop-prompts
UPDATE ai_generations SET prompt_sealed = NULL, answer_sealed = NULL, expires_at = NULL WHERE project = ? AND (prompt_sealed IS NOT NULL OR answer_sealed IS NOT NULL)
-- name: drop-notices
DELETE FROM notices WHERE project = ?
-- name: drop-budget
DELETE FROM budgets WHERE scope = 'project' AND scope_id = ?
-- name: end-keys
UPDATE api_keys SET revoked_at = ? WHERE project = ? AND revoked_at IS NULL
-- name: drop
DELETE FROM projects WHERE id = ? AND purged_at IS NOT NULL
