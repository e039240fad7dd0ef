-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add
INSERT INTO projects (public_id, name, organization, created_at) VALUES (?, ?, ?, ?) RETURNING id
-- name: find
SELECT p.id, p.public_id, p.name, p.created_at, p.tree, p.next_doc, m.member, m.role,
  (SELECT count(*) FROM files f WHERE f.project = p.id AND f.deleted_at IS NULL),
  (SELECT count(*) FROM members n WHERE n.project = p.id AND n.removed_at IS NULL), p.organization, m.expires_at,
  (SELECT o.role FROM organization_members o WHERE o.organization = p.organization AND o.account = m.account),
  EXISTS (SELECT 1 FROM path_rules r WHERE r.project = p.id AND r.access = 'hidden')
FROM projects p JOIN members m ON m.project = p.id AND m.account = ? AND m.removed_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?)
WHERE p.public_id = ? AND p.deleted_at IS NULL
-- name: find-governed
SELECT p.id, p.public_id, p.name, p.created_at, p.tree, p.next_doc, 0, 'viewer',
  (SELECT count(*) FROM files f WHERE f.project = p.id AND f.deleted_at IS NULL),
  (SELECT count(*) FROM members n WHERE n.project = p.id AND n.removed_at IS NULL), p.organization, NULL, o.role,
  EXISTS (SELECT 1 FROM path_rules r WHERE r.project = p.id AND r.access = 'hidden')
FROM projects p JOIN organization_members o ON o.organization = p.organization AND o.account = ?
WHERE p.public_id = ? AND p.deleted_at IS NULL
-- name: list
SELECT p.id, p.public_id, p.name, p.created_at, p.tree, p.next_doc, m.member, m.role,
  (SELECT count(*) FROM files f WHERE f.project = p.id AND f.deleted_at IS NULL),
  (SELECT count(*) FROM members n WHERE n.project = p.id AND n.removed_at IS NULL), p.organization, m.expires_at, NULL,
  EXISTS (SELECT 1 FROM path_rules r WHERE r.project = p.id AND r.access = 'hidden')
FROM members m JOIN projects p ON p.id = m.project
WHERE m.account = ? AND m.removed_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?) AND p.deleted_at IS NULL AND p.created_at < ? ORDER BY p.created_at DESC, p.id DESC LIMIT ?
-- name: rename
UPDATE projects SET name = ? WHERE id = ?
-- name: delete
UPDATE projects SET deleted_at = ? WHERE id = ?
-- name: take-member-number
UPDATE projects SET next_member = next_member + 1 WHERE id = ? RETURNING next_member - 1
-- name: add-member
INSERT INTO members (project, member, account, role, since, expires_at, invitation) VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: member-of
SELECT member, role, removed_at, expires_at FROM members WHERE project = ? AND account = ?
-- name: restore-member
UPDATE members SET role = ?, removed_at = NULL, expires_at = ?, invitation = ? WHERE project = ? AND member = ?
-- name: extend-member
UPDATE members SET expires_at = ? WHERE project = ? AND member = ?
-- name: remove-member
UPDATE members SET removed_at = ? WHERE project = ? AND account = ? AND removed_at IS NULL
-- name: remove-guests-of
UPDATE members SET removed_at = ? WHERE project = ? AND invitation = ? AND expires_at IS NOT NULL AND removed_at IS NULL
-- name: count-owners
SELECT count(*) FROM members WHERE project = ? AND role = 'owner' AND removed_at IS NULL AND (expires_at IS NULL OR expires_at > ?)
-- name: rules
SELECT pattern, access, roles, accounts FROM path_rules WHERE project = ? ORDER BY position
-- name: drop-rules
DELETE FROM path_rules WHERE project = ?
-- name: add-rule
INSERT INTO path_rules (project, position, pattern, access, roles, accounts) VALUES (?, ?, ?, ?, ?, ?)
-- name: note-blob
INSERT INTO blobs (project, hash, size, created_at) VALUES (?, ?, ?, ?) ON CONFLICT (project, hash) DO NOTHING
-- name: paths-of-blob
SELECT path, deleted_at FROM files WHERE project = ? AND hash = ?
-- name: members
SELECT m.member, m.account, a.name, m.role, m.removed_at, m.expires_at, a.email FROM members m JOIN accounts a ON a.id = m.account WHERE m.project = ? ORDER BY m.member
-- name: add-invitation
INSERT INTO invitations (id, project, secret_hash, role, created_by, created_at, expires_at, max_uses, name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: invitations
SELECT id, role, created_at, expires_at, uses, created_by, max_uses, name FROM invitations WHERE project = ? AND revoked_at IS NULL AND expires_at > ?
ORDER BY created_at DESC
-- name: revoke-invitation
UPDATE invitations SET revoked_at = ? WHERE project = ? AND id = ? AND revoked_at IS NULL
-- name: invitation-by-secret
SELECT i.id, i.project, p.public_id, p.name, i.role, i.expires_at, p.organization FROM invitations i JOIN projects p ON p.id = i.project
WHERE i.secret_hash = ? AND i.revoked_at IS NULL AND i.expires_at > ? AND (i.max_uses = 0 OR i.uses < i.max_uses) AND p.deleted_at IS NULL
-- name: use-invitation
UPDATE invitations SET uses = uses + 1 WHERE id = ? AND (max_uses = 0 OR uses < max_uses)
-- name: files
SELECT doc, path, kind, version, size, exec, hash, next_session FROM files WHERE project = ? AND deleted_at IS NULL ORDER BY doc
-- name: file-at
SELECT doc, path, kind, version, size, exec, hash, next_session FROM files WHERE project = ? AND path_key = ? AND deleted_at IS NULL
-- name: paths
SELECT doc, path FROM files WHERE project = ?
-- name: tree
SELECT tree FROM projects WHERE id = ?
