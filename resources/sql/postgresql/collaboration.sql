-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: append-all
WITH r (project, doc, first_version, last_version, time, size, operations) AS (VALUES %1),
heads AS (UPDATE files f SET version = r.last_version, size = r.size FROM r WHERE f.project = r.project AND f.doc = r.doc RETURNING 1),
rows AS (INSERT INTO journal (project, doc, first_version, last_version, time, operations)
  SELECT project, doc, first_version, last_version, time, operations FROM r RETURNING 1)
SELECT 1 / CASE WHEN (SELECT count(*) FROM heads) = %2 AND (SELECT count(*) FROM rows) = %2 THEN 1 ELSE 0 END
-- name: append-all-fenced
WITH r (project, doc, first_version, last_version, time, size, operations) AS (VALUES %1),
fences AS (SELECT 1 FROM room_owners WHERE %3 FOR SHARE),
heads AS (UPDATE files f SET version = r.last_version, size = r.size FROM r WHERE f.project = r.project AND f.doc = r.doc RETURNING 1),
rows AS (INSERT INTO journal (project, doc, first_version, last_version, time, operations)
  SELECT project, doc, first_version, last_version, time, operations FROM r RETURNING 1)
SELECT 1 / CASE WHEN (SELECT count(*) FROM fences) = %4 AND (SELECT count(*) FROM heads) = %2 AND (SELECT count(*) FROM rows) = %2 THEN 1 ELSE 0 END
-- name: hold-fences
SELECT project FROM room_owners WHERE %1 FOR SHARE
-- name: held-fences
SELECT project FROM room_owners WHERE %1
