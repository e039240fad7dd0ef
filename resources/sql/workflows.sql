-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add
INSERT INTO workflows (id, tenant, project, name, origin, origin_version, definition, enabled, error, hook_secret, next_at, created_by, created_at, updated_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: list
SELECT w.id, w.name, w.origin, w.origin_version, w.definition, w.enabled, w.error, w.hook_secret, w.created_by, w.created_at, w.updated_at, w.project, p.public_id, w.tenant
FROM workflows w JOIN projects p ON p.id = w.project WHERE w.tenant = ? AND w.project = ? ORDER BY w.created_at, w.id
-- name: find
SELECT w.id, w.name, w.origin, w.origin_version, w.definition, w.enabled, w.error, w.hook_secret, w.created_by, w.created_at, w.updated_at, w.project, p.public_id, w.tenant
FROM workflows w JOIN projects p ON p.id = w.project WHERE w.tenant = ? AND w.project = ? AND w.id = ?
-- name: anywhere
SELECT w.id, w.name, w.origin, w.origin_version, w.definition, w.enabled, w.error, w.hook_secret, w.created_by, w.created_at, w.updated_at, w.project, p.public_id, w.tenant
FROM workflows w JOIN projects p ON p.id = w.project WHERE w.id = ? AND p.deleted_at IS NULL
-- name: change
UPDATE workflows SET name = ?, origin_version = ?, definition = ?, enabled = ?, error = ?, hook_secret = ?, next_at = ?, updated_at = ?, created_by = ? WHERE tenant = ? AND project = ? AND id = ?
-- name: remove
DELETE FROM workflows WHERE tenant = ? AND project = ? AND id = ?
-- name: due
SELECT w.id, w.name, w.origin, w.origin_version, w.definition, w.enabled, w.error, w.hook_secret, w.created_by, w.created_at, w.updated_at, w.project, p.public_id, w.tenant
FROM workflows w JOIN projects p ON p.id = w.project WHERE w.enabled = 1 AND w.next_at > 0 AND w.next_at <= ? AND p.deleted_at IS NULL ORDER BY w.next_at LIMIT 100
-- name: set-next
UPDATE workflows SET next_at = ? WHERE id = ?
-- name: add-run
INSERT INTO workflow_runs (id, workflow, tenant, project, account, trigger_name, input, dry_run, state, started_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)
-- name: run
SELECT r.id, r.workflow, r.account, r.trigger_name, r.input, r.dry_run, r.state, r.steps, r.error, r.started_at, r.finished_at, r.project, p.public_id, r.tenant
FROM workflow_runs r JOIN projects p ON p.id = r.project WHERE r.id = ?
-- name: runs
SELECT r.id, r.workflow, r.account, r.trigger_name, r.input, r.dry_run, r.state, r.steps, r.error, r.started_at, r.finished_at, r.project, p.public_id, r.tenant
FROM workflow_runs r JOIN projects p ON p.id = r.project WHERE r.tenant = ? AND r.project = ? AND r.workflow = ? ORDER BY r.started_at DESC, r.id DESC LIMIT ?
-- name: save-run
UPDATE workflow_runs SET state = ?, steps = ?, error = ?, finished_at = ? WHERE id = ? AND state IN ('waiting', 'running')
-- name: cancel-run
UPDATE workflow_runs SET state = 'cancelled', finished_at = ? WHERE tenant = ? AND project = ? AND id = ? AND state IN ('waiting', 'running')
-- name: prune-runs
DELETE FROM workflow_runs WHERE finished_at > 0 AND finished_at < ?
-- name: add-notice
INSERT INTO knowledge_notices (tenant, project, workflow, text, created_at) VALUES (?, ?, ?, ?, ?) RETURNING id
-- name: notices
SELECT id, workflow, text, created_at FROM knowledge_notices WHERE tenant = ? AND project = ? AND id > ? ORDER BY id DESC LIMIT ?
-- name: files
SELECT doc, path, version FROM files WHERE project = ? AND kind = 'text' AND deleted_at IS NULL AND path LIKE '.dyad/workflows/%.toml' ORDER BY path
-- name: text-files
SELECT doc, path, version FROM files WHERE project = ? AND kind = 'text' AND deleted_at IS NULL ORDER BY path LIMIT 20000
-- name: projects-with-files
SELECT DISTINCT p.id, p.public_id FROM files f JOIN projects p ON p.id = f.project
WHERE f.kind = 'text' AND f.deleted_at IS NULL AND p.deleted_at IS NULL AND f.path LIKE '.dyad/workflows/%.toml'
-- name: placed-by
SELECT m.account, t.time FROM tree_changes t JOIN members m ON m.project = t.project AND m.member = t.member
WHERE t.project = ? AND t.doc = ? AND t.kind IN ('created', 'renamed') ORDER BY t.tree DESC LIMIT 1
-- name: member-account
SELECT account FROM members WHERE project = ? AND member = ?
-- name: active-account
SELECT 1 FROM accounts WHERE id = ? AND disabled_at IS NULL
