-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- What must not be there. Each statement gives the faults that it finds: project (or empty), what it is about, a number or a word about it.
-- name: journal-gaps
SELECT coalesce(p.public_id, ''), coalesce(f.path, ''), j.first_version FROM (
  SELECT project, doc, first_version, last_version, lag(last_version) OVER (PARTITION BY project, doc ORDER BY first_version) AS before FROM journal) j
LEFT JOIN projects p ON p.id = j.project LEFT JOIN files f ON f.project = j.project AND f.doc = j.doc
WHERE j.last_version < j.first_version OR (j.before IS NOT NULL AND j.first_version <> j.before + 1)
ORDER BY j.project, j.doc, j.first_version LIMIT 1000
-- name: journal-begins-late
SELECT p.public_id, f.path, j.first_version FROM files f JOIN projects p ON p.id = f.project
JOIN (SELECT project, doc, min(first_version) AS first_version FROM journal GROUP BY project, doc) j ON j.project = f.project AND j.doc = f.doc
WHERE f.kind = 'text' AND j.first_version > coalesce((SELECT min(s.version) FROM snapshots s WHERE s.project = f.project AND s.doc = f.doc), 0) + 1
ORDER BY f.project, f.doc LIMIT 1000
-- name: journal-ends-elsewhere
SELECT p.public_id, f.path, f.version FROM files f JOIN projects p ON p.id = f.project
LEFT JOIN (SELECT project, doc, max(last_version) AS last_version FROM journal GROUP BY project, doc) j ON j.project = f.project AND j.doc = f.doc
WHERE f.kind = 'text' AND f.version <> coalesce(j.last_version, (SELECT min(s.version) FROM snapshots s WHERE s.project = f.project AND s.doc = f.doc), 0)
ORDER BY f.project, f.doc LIMIT 1000
-- name: sealed-beyond
SELECT p.public_id, f.path, f.sealed FROM files f JOIN projects p ON p.id = f.project WHERE f.sealed > f.version ORDER BY f.project, f.doc LIMIT 1000
-- name: no-snapshot
SELECT p.public_id, f.path, f.version FROM files f JOIN projects p ON p.id = f.project
WHERE f.kind = 'text' AND NOT EXISTS (SELECT 1 FROM snapshots s WHERE s.project = f.project AND s.doc = f.doc) ORDER BY f.project, f.doc LIMIT 1000
-- name: snapshot-ahead
SELECT p.public_id, f.path, s.version FROM snapshots s JOIN files f ON f.project = s.project AND f.doc = s.doc JOIN projects p ON p.id = s.project
WHERE s.version > f.version ORDER BY s.project, s.doc, s.version LIMIT 1000
-- name: number-given-twice
SELECT p.public_id, f.path, f.doc FROM files f JOIN projects p ON p.id = f.project WHERE f.doc >= p.next_doc ORDER BY f.project, f.doc LIMIT 1000
-- name: orphan-journal
SELECT '', '', count(*) FROM journal j WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.project = j.project AND f.doc = j.doc) HAVING count(*) > 0
-- name: orphan-snapshots
SELECT '', '', count(*) FROM snapshots s WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.project = s.project AND f.doc = s.doc) HAVING count(*) > 0
-- name: orphan-comments
SELECT p.public_id, t.thread, t.doc FROM comment_threads t JOIN projects p ON p.id = t.project
WHERE NOT EXISTS (SELECT 1 FROM files f WHERE f.project = t.project AND f.doc = t.doc) ORDER BY t.project, t.thread LIMIT 1000
-- name: nobodys-projects
SELECT p.public_id, p.name, 0 FROM projects p WHERE p.deleted_at IS NULL
AND NOT EXISTS (SELECT 1 FROM members m WHERE m.project = p.id AND m.role = 'owner' AND m.removed_at IS NULL) ORDER BY p.id LIMIT 1000
-- name: projects-without-organisation
SELECT p.public_id, p.organization, 0 FROM projects p WHERE p.deleted_at IS NULL AND p.organization <> ''
AND NOT EXISTS (SELECT 1 FROM organizations o WHERE o.id = p.organization AND o.deleted_at IS NULL) ORDER BY p.id LIMIT 1000
-- name: nobodys-organisations
SELECT '', o.slug, 0 FROM organizations o WHERE o.deleted_at IS NULL
AND NOT EXISTS (SELECT 1 FROM organization_members m WHERE m.organization = o.id AND m.role = 'owner') ORDER BY o.id LIMIT 1000
-- name: blobs-not-counted
SELECT p.public_id, f.path, 0 FROM files f JOIN projects p ON p.id = f.project WHERE f.kind = 'blob' AND f.deleted_at IS NULL AND p.deleted_at IS NULL
AND NOT EXISTS (SELECT 1 FROM blobs b WHERE b.project = f.project AND b.hash = f.hash) ORDER BY f.project, f.doc LIMIT 1000
-- name: text-files
SELECT f.project, p.public_id, f.doc, f.path, (SELECT max(s.version) FROM snapshots s WHERE s.project = f.project AND s.doc = f.doc)
FROM files f JOIN projects p ON p.id = f.project
WHERE f.kind = 'text' AND (f.project > ? OR (f.project = ? AND f.doc > ?)) ORDER BY f.project, f.doc LIMIT 500
-- name: counted-blobs
SELECT p.public_id, b.hash FROM blobs b JOIN projects p ON p.id = b.project
-- name: table-counts
SELECT (SELECT count(*) FROM accounts), (SELECT count(*) FROM projects WHERE deleted_at IS NULL), (SELECT count(*) FROM files WHERE deleted_at IS NULL),
  (SELECT count(*) FROM journal), (SELECT count(*) FROM snapshots), (SELECT count(*) FROM blobs), (SELECT count(*) FROM audit), (SELECT count(*) FROM jobs)
