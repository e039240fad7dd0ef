-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: users
SELECT a.id, a.name, a.email, a.admin, a.created_at, a.disabled_at,
  (SELECT count(*) FROM sign_ins s WHERE s.account = a.id AND s.ended_at IS NULL AND s.expires_at > ?)
FROM accounts a ORDER BY a.created_at, a.id LIMIT ?
-- name: disable
UPDATE accounts SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL
-- name: enable
UPDATE accounts SET disabled_at = NULL WHERE id = ? AND disabled_at IS NOT NULL
-- name: set-admin
UPDATE accounts SET admin = ? WHERE id = ? AND admin <> ?
-- name: other-admins
SELECT count(*) FROM accounts WHERE admin = 1 AND disabled_at IS NULL AND id <> ?
-- name: account-named
SELECT id, name FROM accounts WHERE id = ? OR email_key = ?
-- name: sessions
SELECT s.id, s.account, a.name, s.device, s.created_at, s.expires_at, s.address, s.how, s.used_at FROM sign_ins s JOIN accounts a ON a.id = s.account
WHERE s.ended_at IS NULL AND s.expires_at > ? AND (? = '' OR s.account = ?) ORDER BY s.created_at DESC, s.id DESC LIMIT ?
-- name: session
SELECT account FROM sign_ins WHERE id = ? AND ended_at IS NULL
-- name: documents
SELECT f.project, p.public_id, f.doc, f.path FROM files f JOIN projects p ON p.id = f.project
WHERE f.kind = 'text' AND (f.project > ? OR (f.project = ? AND f.doc > ?)) ORDER BY f.project, f.doc LIMIT 500
-- name: snapshots
SELECT version FROM snapshots WHERE project = ? AND doc = ? ORDER BY version
-- name: blobs
SELECT p.public_id, f.path, f.hash FROM files f JOIN projects p ON p.id = f.project WHERE f.kind = 'blob' AND f.deleted_at IS NULL
AND p.deleted_at IS NULL ORDER BY p.id, f.doc
-- name: last-audit
SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1
-- name: add-audit
INSERT INTO audit (id, time, actor, address, action, subject, hash, outcome, agent, request) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: audit
SELECT id, time, actor, address, action, subject, hash, outcome, agent, request FROM audit WHERE id > ? ORDER BY id LIMIT ?
