-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: add-reservation
INSERT INTO ai_reservations (generation, scope, scope_id, nano) VALUES (?, ?, ?, ?)
ON CONFLICT (generation, scope, scope_id) DO UPDATE SET nano = ai_reservations.nano + excluded.nano
-- Whoever looks into budgets is about to change them, also where several servers do: locked until the end of the transaction, in order.
-- name: budgets-of
SELECT scope, scope_id, limit_nano, spent_nano, reserved_nano FROM budgets
WHERE (scope = 'org' AND scope_id IN (?, ?)) OR (scope = 'project' AND scope_id = ?) OR (scope = 'thread' AND scope_id = ?) OR (scope = 'user' AND scope_id = ?) ORDER BY scope, scope_id FOR UPDATE
-- name: budget
SELECT limit_nano, spent_nano, reserved_nano FROM budgets WHERE scope = ? AND scope_id = ? FOR UPDATE
