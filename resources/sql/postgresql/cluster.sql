-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Several servers need PostgreSQL, so these stand only here. Times are by the database's clock.
-- A beat that a crash takes back is a lease that ends sooner: it need not wait for the disk. What says who has a room (claim) does.
-- name: beat
INSERT INTO nodes (id, url, program, started_at, lease_until, draining)
SELECT CAST(? AS text), CAST(? AS text), CAST(? AS text), CAST(? AS bigint), CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) + CAST(? AS bigint),
  CAST(? AS bigint)
FROM (SELECT set_config('synchronous_commit', 'off', true) AS mode) fast WHERE fast.mode IS NOT NULL
ON CONFLICT (id) DO UPDATE SET lease_until = excluded.lease_until, draining = excluded.draining
-- name: forget-dead
DELETE FROM nodes WHERE lease_until < CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint) - 600000
-- name: leave
DELETE FROM nodes WHERE id = ?
-- name: leave-rooms
UPDATE room_owners SET node = '' WHERE node = ?
-- name: serving
SELECT id, url FROM nodes WHERE lease_until > CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint)
-- name: claim
INSERT INTO room_owners AS r (project, node, epoch) SELECT id, ?, 1 FROM projects WHERE public_id = ? AND deleted_at IS NULL
ON CONFLICT (project) DO UPDATE SET node = excluded.node, epoch = r.epoch + 1
WHERE r.node = excluded.node OR r.epoch = ? OR NOT EXISTS (SELECT 1 FROM nodes n WHERE n.id = r.node AND n.draining = 0
  AND n.lease_until > CAST(extract(epoch FROM clock_timestamp()) * 1000 AS bigint))
RETURNING project, epoch
-- name: owner
SELECT n.id, n.url, r.epoch FROM room_owners r JOIN projects p ON p.id = r.project JOIN nodes n ON n.id = r.node WHERE p.public_id = ? AND p.deleted_at IS NULL
-- name: release
UPDATE room_owners SET node = '' WHERE project = ? AND node = ? AND epoch = ?
-- name: held
SELECT project, epoch FROM room_owners WHERE node = ?
-- name: held-projects
SELECT r.project, p.public_id, p.name, p.deleted_at IS NOT NULL,
  (SELECT coalesce(sum(hashtext(m::text)::bigint), 0) FROM members m WHERE m.project = r.project),
  (SELECT coalesce(sum(hashtext(a::text)::bigint), 0) FROM path_rules a WHERE a.project = r.project)
FROM room_owners r JOIN projects p ON p.id = r.project WHERE r.node = ?
-- name: ended-sign-ins
SELECT id FROM sign_ins WHERE ended_at > ?
