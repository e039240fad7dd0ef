-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add
INSERT INTO organizations (id, slug, name, plan, personal_of, created_at) VALUES (?, ?, ?, ?, ?, ?)
-- name: find
SELECT o.id, o.slug, o.name, o.plan, o.billing_email, o.personal_of, o.created_at, m.role,
  (SELECT count(*) FROM organization_members n WHERE n.organization = o.id),
  (SELECT count(*) FROM projects p WHERE p.organization = o.id AND p.deleted_at IS NULL)
FROM organizations o LEFT JOIN organization_members m ON m.organization = o.id AND m.account = ?
WHERE (o.id = ? OR o.slug = ?) AND o.deleted_at IS NULL
-- name: list
SELECT o.id, o.slug, o.name, o.plan, o.billing_email, o.personal_of, o.created_at, m.role,
  (SELECT count(*) FROM organization_members n WHERE n.organization = o.id),
  (SELECT count(*) FROM projects p WHERE p.organization = o.id AND p.deleted_at IS NULL)
FROM organization_members m JOIN organizations o ON o.id = m.organization
WHERE m.account = ? AND o.deleted_at IS NULL ORDER BY o.name, o.id
-- name: list-all
SELECT o.id, o.slug, o.name, o.plan, o.billing_email, o.personal_of, o.created_at, m.role,
  (SELECT count(*) FROM organization_members n WHERE n.organization = o.id),
  (SELECT count(*) FROM projects p WHERE p.organization = o.id AND p.deleted_at IS NULL)
FROM organizations o LEFT JOIN organization_members m ON m.organization = o.id AND m.account = ?
WHERE o.deleted_at IS NULL ORDER BY o.name, o.id LIMIT ?
-- name: personal
SELECT id FROM organizations WHERE personal_of = ?
-- name: update
UPDATE organizations SET name = ?, billing_email = ? WHERE id = ?
-- name: set-plan
UPDATE organizations SET plan = ? WHERE id = ?
-- name: drop-provider-keys
DELETE FROM ai_provider_keys WHERE owner_kind = 'org' AND owner = ?
-- name: drop-key-policy
DELETE FROM ai_key_policies WHERE scope = 'org' AND scope_id = ?
-- name: delete
UPDATE organizations SET deleted_at = ?, slug = ? WHERE id = ?
-- name: members
SELECT m.account, a.name, a.email, m.role, m.joined_at FROM organization_members m JOIN accounts a ON a.id = m.account
WHERE m.organization = ? ORDER BY m.joined_at, m.account
-- name: role
SELECT role FROM organization_members WHERE organization = ? AND account = ?
-- name: add-member
INSERT INTO organization_members (organization, account, role, joined_at) VALUES (?, ?, ?, ?)
-- name: set-role
UPDATE organization_members SET role = ? WHERE organization = ? AND account = ?
-- name: remove-member
DELETE FROM organization_members WHERE organization = ? AND account = ?
-- name: leave-projects
UPDATE members SET removed_at = ? WHERE account = ? AND removed_at IS NULL AND project IN (SELECT id FROM projects WHERE organization = ?)
RETURNING (SELECT public_id FROM projects WHERE projects.id = members.project)
-- name: count-owners
SELECT count(*) FROM organization_members WHERE organization = ? AND role = 'owner'
-- name: count-members
SELECT count(*) FROM organization_members WHERE organization = ?
-- name: count-people
SELECT count(*) FROM (SELECT account FROM organization_members WHERE organization = ?
  UNION SELECT m.account FROM members m JOIN projects p ON p.id = m.project
  WHERE p.organization = ? AND p.deleted_at IS NULL AND m.removed_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?)) AS people
-- name: is-person
SELECT 1 FROM (SELECT account FROM organization_members WHERE organization = ?
  UNION SELECT m.account FROM members m JOIN projects p ON p.id = m.project
  WHERE p.organization = ? AND p.deleted_at IS NULL AND m.removed_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?)) AS people WHERE account = ?
-- name: count-projects
SELECT count(*) FROM projects WHERE organization = ? AND deleted_at IS NULL
-- name: storage
SELECT coalesce((SELECT sum(f.size) FROM files f JOIN projects p ON p.id = f.project
    WHERE p.organization = ? AND p.deleted_at IS NULL AND f.deleted_at IS NULL AND f.kind = 'text'), 0)
  + coalesce((SELECT sum(b.size) FROM blobs b JOIN projects p ON p.id = b.project WHERE p.organization = ? AND p.deleted_at IS NULL), 0)
  + coalesce((SELECT sum(d.size) FROM yavi_documents d JOIN projects p ON p.id = d.project WHERE p.organization = ? AND p.deleted_at IS NULL), 0)
-- name: ai-spent
SELECT coalesce(sum(u.cost_nano), 0) FROM usage_records u WHERE u.org = ? AND u.payer = 'server'
-- name: projects
SELECT p.public_id, p.name, p.created_at, m.role,
  (SELECT count(*) FROM members n WHERE n.project = p.id AND n.removed_at IS NULL AND (n.expires_at IS NULL OR n.expires_at > ?))
FROM projects p LEFT JOIN members m ON m.project = p.id AND m.account = ? AND m.removed_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?)
WHERE p.organization = ? AND p.deleted_at IS NULL ORDER BY p.created_at DESC, p.id DESC
-- name: add-invitation
INSERT INTO organization_invitations (id, organization, secret_hash, role, email, created_by, created_at, expires_at, max_uses) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: invitations
SELECT id, role, email, created_at, expires_at, uses, max_uses FROM organization_invitations
WHERE organization = ? AND revoked_at IS NULL AND expires_at > ? AND (max_uses = 0 OR uses < max_uses) ORDER BY created_at DESC
-- name: revoke-invitation
UPDATE organization_invitations SET revoked_at = ? WHERE organization = ? AND id = ? AND revoked_at IS NULL
-- name: invitation-by-secret
SELECT i.id, i.organization, i.role, i.email, o.name, o.slug, i.expires_at FROM organization_invitations i JOIN organizations o ON o.id = i.organization
WHERE i.secret_hash = ? AND i.revoked_at IS NULL AND i.expires_at > ? AND (i.max_uses = 0 OR i.uses < i.max_uses) AND o.deleted_at IS NULL
-- name: use-invitation
UPDATE organization_invitations SET uses = uses + 1 WHERE id = ? AND (max_uses = 0 OR uses < max_uses)
-- name: account-named
SELECT id, name FROM accounts WHERE id = ? OR email_key = ?
-- name: account-email
SELECT coalesce(email_key, '') FROM accounts WHERE id = ?
-- name: account-name
SELECT name FROM accounts WHERE id = ?
-- name: audit
SELECT id, time, actor, address, action, subject FROM audit WHERE id > ? AND (subject = ? OR substr(subject, 1, ?) = ?) ORDER BY id LIMIT ?
