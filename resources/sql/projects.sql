-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add
INSERT INTO projects (public_id, name, created_at) VALUES (?, ?, ?) RETURNING id
-- name: find
SELECT p.id, p.public_id, p.name, p.created_at, p.tree, p.next_doc, m.member, m.role,
  (SELECT count(*) FROM files f WHERE f.project = p.id AND f.deleted_at IS NULL),
  (SELECT count(*) FROM members n WHERE n.project = p.id AND n.removed_at IS NULL)
FROM projects p JOIN members m ON m.project = p.id AND m.account = ? AND m.removed_at IS NULL
WHERE p.public_id = ? AND p.deleted_at IS NULL
-- name: list
SELECT p.id, p.public_id, p.name, p.created_at, p.tree, p.next_doc, m.member, m.role,
  (SELECT count(*) FROM files f WHERE f.project = p.id AND f.deleted_at IS NULL),
  (SELECT count(*) FROM members n WHERE n.project = p.id AND n.removed_at IS NULL)
FROM members m JOIN projects p ON p.id = m.project
WHERE m.account = ? AND m.removed_at IS NULL AND p.deleted_at IS NULL AND p.created_at < ? ORDER BY p.created_at DESC, p.id DESC LIMIT ?
-- name: rename
UPDATE projects SET name = ? WHERE id = ?
-- name: delete
UPDATE projects SET deleted_at = ? WHERE id = ?
-- name: take-member-number
UPDATE projects SET next_member = next_member + 1 WHERE id = ? RETURNING next_member - 1
-- name: add-member
INSERT INTO members (project, member, account, role, since) VALUES (?, ?, ?, ?, ?)
-- name: member-of
SELECT member, role, removed_at FROM members WHERE project = ? AND account = ?
-- name: restore-member
UPDATE members SET role = ?, removed_at = NULL WHERE project = ? AND member = ?
-- name: members
SELECT m.member, m.account, a.name, m.role, m.removed_at FROM members m JOIN accounts a ON a.id = m.account WHERE m.project = ? ORDER BY m.member
-- name: add-invitation
INSERT INTO invitations (id, project, secret_hash, role, created_by, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: invitations
SELECT id, role, created_at, expires_at, uses, created_by FROM invitations WHERE project = ? AND revoked_at IS NULL AND expires_at > ?
ORDER BY created_at DESC
-- name: revoke-invitation
UPDATE invitations SET revoked_at = ? WHERE project = ? AND id = ? AND revoked_at IS NULL
-- name: invitation-by-secret
SELECT i.id, i.project, p.public_id, p.name, i.role, i.expires_at FROM invitations i JOIN projects p ON p.id = i.project
WHERE i.secret_hash = ? AND i.revoked_at IS NULL AND i.expires_at > ? AND p.deleted_at IS NULL
-- name: use-invitation
UPDATE invitations SET uses = uses + 1 WHERE id = ?
-- name: files
SELECT doc, path, kind, version, size, exec, hash, next_session FROM files WHERE project = ? AND deleted_at IS NULL ORDER BY doc
-- name: file-at
SELECT doc, path, kind, version, size, exec, hash, next_session FROM files WHERE project = ? AND path_key = ? AND deleted_at IS NULL
-- name: paths
SELECT doc, path FROM files WHERE project = ?
-- name: tree
SELECT tree FROM projects WHERE id = ?
