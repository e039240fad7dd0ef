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
INSERT INTO sign_ins (account, device, created_at, expires_at) VALUES (?, ?, ?, ?) RETURNING id
-- name: end-sign-in
UPDATE sign_ins SET ended_at = ?, ended_why = ? WHERE id = ? AND ended_at IS NULL
-- name: drop-access-of
DELETE FROM access_tokens WHERE sign_in = ?
-- name: add-access
INSERT INTO access_tokens (hash, sign_in, expires_at) VALUES (?, ?, ?)
-- name: drop-old-access
DELETE FROM access_tokens WHERE expires_at < ?
-- name: identity
SELECT s.id, a.id, a.name, a.email, a.admin, s.expires_at FROM access_tokens t
JOIN sign_ins s ON s.id = t.sign_in JOIN accounts a ON a.id = s.account
WHERE t.hash = ? AND t.expires_at > ? AND s.ended_at IS NULL AND s.expires_at > ? AND a.disabled_at IS NULL
-- name: add-refresh
INSERT INTO refresh_tokens (hash, sign_in, created_at) VALUES (?, ?, ?)
-- name: refresh
SELECT r.sign_in, r.spent_at, r.successor, r.repeated, s.account, s.ended_at, s.expires_at FROM refresh_tokens r
JOIN sign_ins s ON s.id = r.sign_in WHERE r.hash = ?
-- name: spend-refresh
UPDATE refresh_tokens SET spent_at = ?, successor = ? WHERE hash = ? AND spent_at IS NULL
-- name: repeat-refresh
UPDATE refresh_tokens SET repeated = 1 WHERE hash = ? AND repeated = 0
-- name: was-spent
SELECT spent_at IS NOT NULL FROM refresh_tokens WHERE hash = ?
