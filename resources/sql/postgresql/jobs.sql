-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: now
SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)
-- name: claim
UPDATE jobs SET state = 'running', worker = ?, lease_until = ?, fence = fence + 1, attempts = attempts + 1, updated_at = ?
WHERE id = (SELECT id FROM jobs WHERE (state = 'waiting' AND run_at <= ?) OR (state = 'running' AND lease_until < ?) ORDER BY run_at, id LIMIT 1
  FOR UPDATE SKIP LOCKED)
RETURNING id, project, kind, payload, state, attempts, most_attempts, run_at, fence, worker, lease_until, progress, error, created_at, updated_at
-- name: guard
SELECT id FROM jobs WHERE id = ? AND fence = ? AND state = 'running' FOR UPDATE
-- name: guard-lease
SELECT epoch FROM leases WHERE name = ? AND holder = ? AND epoch = ? FOR SHARE
