-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: factor-state
SELECT f.confirmed_at, (SELECT count(*) FROM recovery_codes r WHERE r.account = f.account AND r.used_at IS NULL)
FROM second_factors f WHERE f.account = ? AND f.confirmed_at IS NOT NULL
-- name: factor
SELECT secret_sealed, confirmed_at, last_step FROM second_factors WHERE account = ?
-- name: set-factor
INSERT INTO second_factors (account, secret_sealed, created_at) VALUES (?, ?, ?)
ON CONFLICT (account) DO UPDATE SET secret_sealed = excluded.secret_sealed, created_at = excluded.created_at, last_step = 0
-- name: confirm-factor
UPDATE second_factors SET confirmed_at = ?, last_step = ? WHERE account = ?
-- name: spend-step
UPDATE second_factors SET last_step = ? WHERE account = ? AND last_step < ?
-- name: drop-factor
DELETE FROM second_factors WHERE account = ?
-- name: drop-recovery
DELETE FROM recovery_codes WHERE account = ?
-- name: add-recovery
INSERT INTO recovery_codes (account, hash) VALUES (?, ?)
-- name: spend-recovery
UPDATE recovery_codes SET used_at = ? WHERE account = ? AND hash = ? AND used_at IS NULL
-- name: add-ticket
INSERT INTO sign_in_tickets (hash, account, device, how, setup, expires_at) VALUES (?, ?, ?, ?, ?, ?)
-- name: drop-old-tickets
DELETE FROM sign_in_tickets WHERE expires_at < ?
-- name: ticket
SELECT account, device, how, setup, tries FROM sign_in_tickets WHERE hash = ? AND expires_at > ?
-- name: count-ticket
UPDATE sign_in_tickets SET tries = tries + 1 WHERE hash = ? AND tries < ?
-- name: drop-ticket
DELETE FROM sign_in_tickets WHERE hash = ?
-- name: drop-tickets-of
DELETE FROM sign_in_tickets WHERE account = ?
-- name: identity
SELECT account FROM identities WHERE issuer = ? AND subject = ?
-- name: add-identity
INSERT INTO identities (issuer, subject, account, email, created_at, used_at) VALUES (?, ?, ?, ?, ?, ?)
-- name: use-identity
UPDATE identities SET used_at = ?, email = ? WHERE issuer = ? AND subject = ?
-- name: identities-of
SELECT issuer, subject, email, created_at, used_at FROM identities WHERE account = ? ORDER BY created_at, issuer
-- name: drop-identity
DELETE FROM identities WHERE account = ? AND issuer = ? AND subject = ?
-- name: drop-identities-of
DELETE FROM identities WHERE account = ?
-- name: add-flow
INSERT INTO oauth_flows (state, provider, callback, redirect, client_state, challenge, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: drop-old-flows
DELETE FROM oauth_flows WHERE expires_at < ?
-- name: flow
SELECT provider, callback, redirect, client_state FROM oauth_flows WHERE state = ? AND expires_at > ?
-- name: begin-flow-answer
UPDATE oauth_flows SET used = 1 WHERE state = ? AND used = 0 AND expires_at > ?
-- name: end-flow-answer
UPDATE oauth_flows SET code = ?, issuer = ?, subject = ?, name = ?, email = ?, expires_at = ? WHERE state = ?
-- name: flow-by-code
SELECT state, provider, challenge, issuer, subject, name, email FROM oauth_flows WHERE code = ? AND expires_at > ? AND used < 2
-- name: spend-flow
UPDATE oauth_flows SET used = 2 WHERE state = ? AND used < 2
-- name: spent-for
UPDATE oauth_flows SET sign_in = ? WHERE state = ?
-- name: spent-flow
SELECT state, sign_in FROM oauth_flows WHERE code = ? AND used = 2 AND sign_in IS NOT NULL
-- name: drop-flow
DELETE FROM oauth_flows WHERE state = ?
-- name: add-device-code
INSERT INTO device_codes (hash, user_code, device, address, interval_ms, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: drop-old-device-codes
DELETE FROM device_codes WHERE expires_at < ?
-- name: device-code
SELECT account, state, interval_ms, polled_at, device, expires_at FROM device_codes WHERE hash = ?
-- name: device-by-user-code
SELECT device, address, created_at, expires_at FROM device_codes WHERE user_code = ? AND state = 'waiting' AND expires_at > ?
-- name: poll-device
UPDATE device_codes SET polled_at = ?, interval_ms = ? WHERE hash = ?
-- name: decide-device
UPDATE device_codes SET state = ?, account = ? WHERE user_code = ? AND state = 'waiting' AND expires_at > ?
-- name: drop-device-code
DELETE FROM device_codes WHERE hash = ?
-- name: waiting-device-codes
SELECT count(*) FROM device_codes WHERE address = ? AND expires_at > ?
