-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: state
SELECT value FROM server_state WHERE key = ?
-- name: set-state
INSERT INTO server_state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
-- name: drop-state
DELETE FROM server_state WHERE key = ?
