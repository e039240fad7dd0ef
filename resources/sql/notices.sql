-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add
INSERT INTO notices (account, kind, ref, project, data, created_at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (account, kind, ref) DO NOTHING RETURNING id
-- name: exists
SELECT 1 FROM notices WHERE account = ? AND kind = ? AND ref = ?
-- name: list
SELECT id, account, kind, project, data, created_at, read_at FROM notices WHERE account = ? AND id < ? ORDER BY id DESC LIMIT ?
-- name: after
SELECT id, account, kind, project, data, created_at, read_at FROM notices WHERE id > ? ORDER BY id LIMIT 500
-- name: find
SELECT id, account, kind, project, data, created_at, read_at FROM notices WHERE id = ?
-- name: newest
SELECT coalesce(max(id), 0) FROM notices
-- name: unread
SELECT count(*) FROM notices WHERE account = ? AND read_at IS NULL
-- name: mark-read
UPDATE notices SET read_at = ? WHERE account = ? AND id <= ? AND read_at IS NULL
-- name: forget
DELETE FROM notices WHERE created_at < ?
-- name: settings
SELECT mail FROM notice_settings WHERE account = ?
-- name: set-settings
INSERT INTO notice_settings (account, mail) VALUES (?, ?) ON CONFLICT (account) DO UPDATE SET mail = excluded.mail
-- name: account
SELECT id, name, coalesce(email, '') FROM accounts WHERE id = ? AND disabled_at IS NULL
-- name: admins
SELECT id FROM accounts WHERE admin = 1 AND disabled_at IS NULL
-- name: audit
SELECT id, actor, action, subject FROM audit WHERE id > ? AND action IN ('role-set', 'org-role', 'org-invited', 'backup-failed', 'second-factor-reset') ORDER BY id LIMIT 500
-- name: newest-audit
SELECT coalesce(max(id), 0) FROM audit
-- name: organisation-name
SELECT name FROM organizations WHERE id = ?
-- name: project-name
SELECT name FROM projects WHERE public_id = ?
-- name: invited
SELECT a.id, i.role, o.name FROM organization_invitations i JOIN organizations o ON o.id = i.organization JOIN accounts a ON a.email_key = lower(i.email)
WHERE i.id = ? AND i.email <> '' AND a.disabled_at IS NULL
-- name: mentioning
SELECT e.project, p.public_id, p.name, e.thread, e.entry, e.member, a.name, e.text, t.line, f.path, e.created_at
FROM comment_entries e JOIN projects p ON p.id = e.project JOIN comment_threads t ON t.project = e.project AND t.thread = e.thread
JOIN files f ON f.project = t.project AND f.doc = t.doc JOIN members m ON m.project = e.project AND m.member = e.member JOIN accounts a ON a.id = m.account
WHERE e.created_at >= ? AND p.deleted_at IS NULL ORDER BY e.created_at LIMIT 500
-- name: members
SELECT m.account, a.name, coalesce(a.email, ''), m.member FROM members m JOIN accounts a ON a.id = m.account
WHERE m.project = ? AND m.removed_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?) AND a.disabled_at IS NULL
-- name: role
SELECT m.project, m.role FROM members m JOIN projects p ON p.id = m.project
WHERE p.public_id = ? AND m.account = ? AND m.removed_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?) AND p.deleted_at IS NULL
-- name: spent-budgets
SELECT scope, scope_id, limit_nano FROM budgets WHERE scope <> 'thread' AND limit_nano > 0 AND spent_nano >= limit_nano
-- name: project-admins
SELECT m.account FROM members m JOIN projects p ON p.id = m.project WHERE p.public_id = ? AND m.role IN ('owner', 'admin') AND m.removed_at IS NULL
-- name: organisation-admins
SELECT account FROM organization_members WHERE organization = ? AND role IN ('owner', 'admin')
