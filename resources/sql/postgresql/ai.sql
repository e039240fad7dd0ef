-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add-reservation
INSERT INTO ai_reservations (generation, scope, scope_id, nano) VALUES (?, ?, ?, ?)
ON CONFLICT (generation, scope, scope_id) DO UPDATE SET nano = ai_reservations.nano + excluded.nano
