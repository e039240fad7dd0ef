-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: now
SELECT CAST(strftime('%s', 'now') AS INTEGER) * 1000
-- name: add
INSERT INTO jobs (project, kind, payload, once, state, most_attempts, run_at, created_at, updated_at) VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?, ?)
ON CONFLICT (once) WHERE once IS NOT NULL AND state IN ('waiting', 'running') DO NOTHING RETURNING id
-- name: bury-lost
UPDATE jobs SET state = 'dead', error = 'its worker was lost', updated_at = ? WHERE state = 'running' AND lease_until < ? AND attempts >= most_attempts
-- name: claim
UPDATE jobs SET state = 'running', worker = ?, lease_until = ?, fence = fence + 1, attempts = attempts + 1, updated_at = ?
WHERE id = (SELECT j.id FROM jobs j WHERE ((j.state = 'waiting' AND j.run_at <= ?) OR (j.state = 'running' AND j.lease_until < ?)) AND (instr(?, ' ' || j.kind || ' ') > 0) = ?
  AND (j.project = 0 OR (SELECT count(*) FROM jobs r WHERE r.project = j.project AND r.kind = j.kind AND r.state = 'running' AND r.lease_until >= ?) < ?) ORDER BY j.run_at, j.id LIMIT 1)
RETURNING id, project, kind, payload, state, attempts, most_attempts, run_at, fence, worker, lease_until, progress, error, created_at, updated_at
-- name: extend
UPDATE jobs SET lease_until = ?, updated_at = ? WHERE id = ? AND fence = ? AND state = 'running'
-- name: save-progress
UPDATE jobs SET progress = ?, lease_until = ?, updated_at = ? WHERE id = ? AND fence = ? AND state = 'running'
-- name: finish
UPDATE jobs SET state = 'done', error = '', updated_at = ? WHERE id = ? AND fence = ? AND state = 'running'
-- name: fail
UPDATE jobs SET state = ?, error = ?, run_at = ?, updated_at = ? WHERE id = ? AND fence = ? AND state = 'running'
-- name: guard
SELECT id FROM jobs WHERE id = ? AND fence = ? AND state = 'running'
-- name: list
SELECT id, project, kind, payload, state, attempts, most_attempts, run_at, fence, worker, lease_until, progress, error, created_at, updated_at
FROM jobs WHERE (? = '' OR state = ?) ORDER BY updated_at DESC, id DESC LIMIT ?
-- name: find
SELECT id, project, kind, payload, state, attempts, most_attempts, run_at, fence, worker, lease_until, progress, error, created_at, updated_at FROM jobs WHERE id = ?
-- name: retry
UPDATE jobs SET state = 'waiting', attempts = 0, run_at = ?, error = '', updated_at = ? WHERE id = ? AND state IN ('dead', 'done', 'cancelled')
-- name: cancel
UPDATE jobs SET state = 'cancelled', updated_at = ? WHERE id = ? AND state IN ('waiting', 'running')
-- name: prune
DELETE FROM jobs WHERE state IN ('done', 'cancelled') AND updated_at < ?
-- name: counts
SELECT state, count(*) FROM jobs GROUP BY state
-- name: take-lease
INSERT INTO leases (name, holder, epoch, lease_until) VALUES (?, ?, 1, ?)
ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, epoch = leases.epoch + 1, lease_until = excluded.lease_until WHERE leases.lease_until < ?
RETURNING epoch
-- name: renew-lease
UPDATE leases SET lease_until = ? WHERE name = ? AND holder = ? AND epoch = ?
-- name: guard-lease
SELECT epoch FROM leases WHERE name = ? AND holder = ? AND epoch = ?
-- name: process-lives
INSERT INTO processes (id, lease_until) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until
-- name: forget-processes
DELETE FROM processes WHERE lease_until < ?
-- name: process-ends
DELETE FROM processes WHERE id = ?
-- name: forget-tokens
DELETE FROM access_tokens WHERE expires_at < ?
-- name: forget-sign-ins
DELETE FROM sign_ins WHERE expires_at < ? OR ended_at < ?
-- name: blobs-of
SELECT DISTINCT f.hash FROM files f JOIN projects p ON p.id = f.project WHERE p.public_id = ? AND f.hash IS NOT NULL AND coalesce(p.deleted_at, 9000000000000000) > ?
-- name: published-of
SELECT b.hash FROM published b JOIN projects p ON p.id = b.project WHERE p.public_id = ? AND coalesce(p.deleted_at, 9000000000000000) > ?
-- name: documents-of
SELECT DISTINCT d.hash FROM yavi_documents d JOIN projects p ON p.id = d.project WHERE p.public_id = ? AND coalesce(p.deleted_at, 9000000000000000) > ?
-- name: blob-files-of
SELECT f.project, f.doc FROM files f JOIN projects p ON p.id = f.project WHERE p.public_id = ? AND f.kind = 'blob' AND coalesce(p.deleted_at, 9000000000000000) > ?
-- name: forget-blob
DELETE FROM blobs WHERE hash = ? AND project = (SELECT id FROM projects WHERE public_id = ?)
