-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: uncounted
SELECT f.project, f.doc, coalesce(c.version, 0) FROM files f JOIN projects p ON p.id = f.project
LEFT JOIN usage_counted c ON c.project = f.project AND c.doc = f.doc
WHERE f.kind = 'text' AND f.version > coalesce(c.version, 0) AND (? = '' OR p.public_id = ?) AND (? = '' OR p.organization = ?) ORDER BY f.project, f.doc LIMIT ?
-- name: begin-counting
INSERT INTO usage_counted (project, doc, version) VALUES (?, ?, ?) ON CONFLICT (project, doc) DO NOTHING
-- name: counted
UPDATE usage_counted SET version = ? WHERE project = ? AND doc = ? AND version = ?
-- name: add-edits
INSERT INTO usage_edits (project, day, account, edits)
SELECT CAST(? AS BIGINT), CAST(? AS BIGINT), account, CAST(? AS BIGINT) FROM members WHERE project = ? AND member = ?
ON CONFLICT (project, day, account) DO UPDATE SET edits = usage_edits.edits + excluded.edits
-- name: calls
SELECT u.time / 86400000, u.account, u.project, count(*), sum(u.input_tokens + u.cache_read_tokens + u.cache_write_tokens), sum(u.output_tokens), sum(u.cost_nano)
FROM usage_records u WHERE u.time >= ? AND u.time < ? AND (? = '' OR u.account = ?) AND (? = '' OR u.project = ?)
AND (? = '' OR u.org = ?)
GROUP BY u.time / 86400000, u.account, u.project LIMIT ?
-- name: edits
SELECT e.day, e.account, p.public_id, e.edits FROM usage_edits e JOIN projects p ON p.id = e.project
WHERE e.day >= ? AND e.day < ? AND (? = '' OR e.account = ?) AND (? = '' OR p.public_id = ?) AND (? = '' OR p.organization = ?) LIMIT ?
-- name: account-name
SELECT name FROM accounts WHERE id = ?
-- name: project-name
SELECT name FROM projects WHERE public_id = ?
