-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: count-accounts
SELECT count(*) FROM accounts
-- name: add-account
INSERT INTO accounts (id, name, email, email_key, password, admin, local, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
-- name: account-by-email
SELECT id, name, email, admin, password FROM accounts WHERE email_key = ? AND disabled_at IS NULL
-- name: account
SELECT id, name, email, admin, password FROM accounts WHERE id = ? AND disabled_at IS NULL
-- name: local-account
SELECT id, name, email, admin, password FROM accounts WHERE local = 1 AND name = ? AND disabled_at IS NULL LIMIT 1
-- name: set-password
UPDATE accounts SET password = ? WHERE id = ?
-- name: add-sign-in
INSERT INTO sign_ins (account, device, address, how, created_at, used_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id
-- name: note-used
UPDATE sign_ins SET used_at = ? WHERE id = ?
-- name: open-sign-ins
SELECT id FROM sign_ins WHERE account = ? AND ended_at IS NULL AND expires_at > ?
-- name: end-sign-in
UPDATE sign_ins SET ended_at = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL
-- name: drop-access-of
DELETE FROM access_tokens WHERE sign_in = ?
-- name: add-access
INSERT INTO access_tokens (hash, sign_in, expires_at) VALUES (?, ?, ?)
-- name: drop-old-access
DELETE FROM access_tokens WHERE expires_at < ?
-- name: identity
SELECT s.id, a.id, a.name, a.email, a.admin, s.expires_at, s.created_at, s.scopes, s.project FROM access_tokens t
JOIN sign_ins s ON s.id = t.sign_in JOIN accounts a ON a.id = s.account
WHERE t.hash = ? AND t.expires_at > ? AND s.ended_at IS NULL AND s.expires_at > ? AND a.disabled_at IS NULL
-- name: add-refresh
INSERT INTO refresh_tokens (hash, sign_in, created_at) VALUES (?, ?, ?)
-- name: refresh
SELECT r.sign_in, r.spent_at, r.successor, r.repeated, s.account, s.ended_at, s.expires_at, s.used_at FROM refresh_tokens r
JOIN sign_ins s ON s.id = r.sign_in WHERE r.hash = ?
-- name: spend-refresh
UPDATE refresh_tokens SET spent_at = ?, successor = ? WHERE hash = ? AND spent_at IS NULL
-- name: repeat-refresh
UPDATE refresh_tokens SET repeated = 1 WHERE hash = ? AND repeated = 0
-- name: was-spent
SELECT spent_at IS NOT NULL FROM refresh_tokens WHERE hash = ?
-- name: set-name
UPDATE accounts SET name = ? WHERE id = ?
-- name: set-email
UPDATE accounts SET email = ?, email_key = ? WHERE id = ?
-- name: empty-account
UPDATE accounts SET name = '', email = NULL, email_key = NULL, password = NULL, admin = 0, local = 0, disabled_at = ? WHERE id = ?
-- name: drop-sign-ins-of
DELETE FROM sign_ins WHERE account = ?
-- name: drop-api-keys-of
DELETE FROM api_keys WHERE account = ?
-- name: drop-provider-keys-of
DELETE FROM ai_provider_keys WHERE owner_kind = 'user' AND owner = ?
-- name: alone-in
SELECT p.name FROM members m JOIN projects p ON p.id = m.project
WHERE m.account = ? AND m.role = 'owner' AND m.removed_at IS NULL AND p.deleted_at IS NULL AND NOT EXISTS
(SELECT 1 FROM members o WHERE o.project = m.project AND o.role = 'owner' AND o.removed_at IS NULL AND o.account <> m.account)
UNION SELECT g.name FROM organization_members n JOIN organizations g ON g.id = n.organization
WHERE n.account = ? AND n.role = 'owner' AND g.personal_of IS NULL AND g.deleted_at IS NULL AND NOT EXISTS
(SELECT 1 FROM organization_members q WHERE q.organization = n.organization AND q.role = 'owner' AND q.account <> n.account)
ORDER BY 1 LIMIT 20
-- name: leave-organizations
DELETE FROM organization_members WHERE account = ?
-- name: end-personal-organization
UPDATE organizations SET name = '', billing_email = '', deleted_at = ? WHERE personal_of = ?
-- name: leave-projects
UPDATE members SET removed_at = ? WHERE account = ? AND removed_at IS NULL
-- name: other-admins
SELECT count(*) FROM accounts WHERE admin = 1 AND disabled_at IS NULL AND id <> ?
-- name: created-at
SELECT created_at FROM accounts WHERE id = ?
-- name: export-sign-ins
SELECT device, address, how, created_at, used_at, ended_at, ended_why FROM sign_ins WHERE account = ? ORDER BY id
-- name: export-memberships
SELECT p.public_id, p.name, m.role, m.since, m.removed_at FROM members m JOIN projects p ON p.id = m.project WHERE m.account = ? ORDER BY m.since
-- name: export-keys
SELECT name, created_at, last_used_at, revoked_at FROM api_keys WHERE account = ? ORDER BY created_at
-- name: export-provider-keys
SELECT provider, base_url, hint, created_at FROM ai_provider_keys WHERE owner_kind = 'user' AND owner = ? ORDER BY created_at
-- name: export-usage
SELECT time, model, input_tokens, output_tokens, cost_nano FROM usage_records WHERE account = ? ORDER BY id
-- name: export-audit
SELECT time, address, action, subject FROM audit WHERE actor = ? ORDER BY id
-- name: export-threads
SELECT id, project, title, created_at FROM chat_threads WHERE created_by = ? AND deleted_at IS NULL ORDER BY created_at
-- name: count-try
INSERT INTO login_tries (key, failed, blocked_until, last, known) VALUES (?, 1, 0, ?, 0)
ON CONFLICT (key) DO UPDATE SET failed = CASE WHEN login_tries.last < ? THEN 1 ELSE login_tries.failed + 1 END,
  blocked_until = CASE WHEN login_tries.last < ? THEN 0 ELSE login_tries.blocked_until END, last = excluded.last
RETURNING failed, blocked_until, known
-- name: block-tries
UPDATE login_tries SET blocked_until = ? WHERE key = ?
-- name: know-place
INSERT INTO login_tries (key, failed, blocked_until, last, known) VALUES (?, 0, 0, ?, 1)
ON CONFLICT (key) DO UPDATE SET failed = 0, blocked_until = 0, known = 1
-- name: free-tries
UPDATE login_tries SET failed = CASE WHEN failed > 0 THEN failed - 1 ELSE 0 END, blocked_until = 0 WHERE key = ?
-- name: forget-tries
DELETE FROM login_tries WHERE (known = 0 AND last < ?) OR last < ?
-- name: add-machine
INSERT INTO sign_ins (account, device, address, how, created_at, used_at, expires_at, scopes, project) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
-- name: machines-of
SELECT id, device, created_at, expires_at, scopes, project FROM sign_ins WHERE account = ? AND scopes <> '' AND ended_at IS NULL AND expires_at > ? ORDER BY id
-- name: member-of
SELECT m.role FROM members m JOIN projects p ON p.id = m.project WHERE p.public_id = ? AND m.account = ? AND m.removed_at IS NULL AND p.deleted_at IS NULL
