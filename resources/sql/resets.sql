-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add
INSERT INTO password_resets (hash, account, created_at, expires_at) VALUES (?, ?, ?, ?)
-- name: find
SELECT account FROM password_resets WHERE hash = ? AND expires_at > ?
-- name: take
DELETE FROM password_resets WHERE hash = ? AND expires_at > ? RETURNING account
-- name: drop-of
DELETE FROM password_resets WHERE account = ?
-- name: drop-old
DELETE FROM password_resets WHERE expires_at < ?
