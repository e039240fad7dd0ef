-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: now
SELECT CAST(extract(epoch FROM clock_timestamp()) * 1000 AS BIGINT)
-- name: claim
UPDATE jobs SET state = 'running', worker = ?, lease_until = ?, fence = fence + 1, attempts = attempts + 1, updated_at = ?
WHERE id = (SELECT j.id FROM jobs j WHERE ((j.state = 'waiting' AND j.run_at <= ?) OR (j.state = 'running' AND j.lease_until < ?)) AND CAST(strpos(?, ' ' || j.kind || ' ') > 0 AS INTEGER) = ?
  AND (j.project = 0 OR (SELECT count(*) FROM jobs r WHERE r.project = j.project AND r.kind = j.kind AND r.state = 'running' AND r.lease_until >= ?) < ?) ORDER BY j.run_at, j.id LIMIT 1
  FOR UPDATE OF j SKIP LOCKED)
RETURNING id, project, kind, payload, state, attempts, most_attempts, run_at, fence, worker, lease_until, progress, error, created_at, updated_at
-- name: guard
SELECT id FROM jobs WHERE id = ? AND fence = ? AND state = 'running' FOR UPDATE
-- name: guard-lease
SELECT epoch FROM leases WHERE name = ? AND holder = ? AND epoch = ? FOR SHARE
