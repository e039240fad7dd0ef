-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- name: put-provider
INSERT INTO ai_providers (name, kind, base_url, models, options, priority, enabled, key_sealed, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, base_url = excluded.base_url, models = excluded.models, options = excluded.options,
priority = excluded.priority, enabled = excluded.enabled, key_sealed = excluded.key_sealed
-- name: providers
SELECT name, kind, base_url, models, options, priority, enabled, key_sealed FROM ai_providers ORDER BY priority, created_at, name
-- name: remove-provider
DELETE FROM ai_providers WHERE name = ?
-- name: put-provider-key
INSERT INTO ai_provider_keys (provider, owner_kind, owner, base_url, key_sealed, hint, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (owner_kind, owner, provider) DO UPDATE SET base_url = excluded.base_url, key_sealed = excluded.key_sealed, hint = excluded.hint, created_at = excluded.created_at
-- name: provider-keys
SELECT provider, owner_kind, owner, base_url, key_sealed, hint, created_at FROM ai_provider_keys
-- name: provider-keys-of
SELECT provider, owner_kind, owner, base_url, key_sealed, hint, created_at FROM ai_provider_keys WHERE owner_kind = ? AND owner = ? ORDER BY provider
-- name: remove-provider-key
DELETE FROM ai_provider_keys WHERE owner_kind = ? AND owner = ? AND provider = ?
-- name: forbid-own-keys
INSERT INTO ai_key_policies (scope, scope_id, reason, set_by, set_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (scope, scope_id) DO UPDATE SET reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
-- name: allow-own-keys
DELETE FROM ai_key_policies WHERE scope = ? AND scope_id = ?
-- name: key-policy
SELECT scope_id, '', reason FROM ai_key_policies WHERE scope = ? AND scope_id = ?
-- name: key-policies
SELECT scope_id, '', reason FROM ai_key_policies
-- name: key-policies-of
SELECT k.scope_id, coalesce(o.name, ''), k.reason FROM ai_key_policies k LEFT JOIN organizations o ON o.id = k.scope_id
WHERE k.scope = 'server' OR (o.deleted_at IS NULL AND (k.scope_id IN (SELECT organization FROM organization_members WHERE account = ?)
  OR k.scope_id IN (SELECT p.organization FROM projects p JOIN members m ON m.project = p.id
    WHERE m.account = ? AND p.deleted_at IS NULL AND m.removed_at IS NULL AND (m.expires_at IS NULL OR m.expires_at > ?))))
ORDER BY k.scope DESC, o.name
-- name: add-key
INSERT INTO api_keys (id, hash, name, account, project, hint, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: key-by-hash
SELECT k.id, k.account, k.project, a.name, a.admin FROM api_keys k JOIN accounts a ON a.id = k.account WHERE k.hash = ? AND k.revoked_at IS NULL AND a.disabled_at IS NULL
  AND (k.project = '' OR EXISTS (SELECT 1 FROM projects p JOIN members m ON m.project = p.id AND m.account = k.account AND m.removed_at IS NULL
    AND (m.expires_at IS NULL OR m.expires_at > ?) WHERE p.public_id = k.project AND p.deleted_at IS NULL))
-- name: keys-of
SELECT id, name, hint, project, created_at, last_used_at FROM api_keys WHERE account = ? AND revoked_at IS NULL ORDER BY created_at
-- name: revoke-key
UPDATE api_keys SET revoked_at = ? WHERE id = ? AND account = ? AND revoked_at IS NULL
-- name: touch-key
UPDATE api_keys SET last_used_at = ? WHERE id = ?
-- name: set-budget
INSERT INTO budgets (scope, scope_id, limit_nano, spent_nano, reserved_nano, updated_at)
VALUES (?, ?, ?, ?, (SELECT coalesce(sum(nano), 0) FROM ai_reservations WHERE scope = ? AND scope_id = ?), ?)
ON CONFLICT (scope, scope_id) DO UPDATE SET limit_nano = excluded.limit_nano, updated_at = excluded.updated_at
-- name: remove-budget
DELETE FROM budgets WHERE scope = ? AND scope_id = ?
-- name: budgets
SELECT scope, scope_id, limit_nano, spent_nano, reserved_nano FROM budgets WHERE scope <> 'thread' ORDER BY scope, scope_id
-- name: budget
SELECT limit_nano, spent_nano, reserved_nano FROM budgets WHERE scope = ? AND scope_id = ?
-- name: budgets-of
-- In this order, and each place at most once. One look at the key each: with OR the rows would be gathered in tables of their own.
SELECT scope, scope_id, limit_nano, spent_nano, reserved_nano FROM budgets WHERE scope = 'org' AND scope_id = ?
UNION ALL
SELECT scope, scope_id, limit_nano, spent_nano, reserved_nano FROM budgets WHERE scope = 'org' AND scope_id = ?
UNION ALL
SELECT scope, scope_id, limit_nano, spent_nano, reserved_nano FROM budgets WHERE scope = 'project' AND scope_id = ?
UNION ALL
SELECT scope, scope_id, limit_nano, spent_nano, reserved_nano FROM budgets WHERE scope = 'thread' AND scope_id = ?
UNION ALL
SELECT scope, scope_id, limit_nano, spent_nano, reserved_nano FROM budgets WHERE scope = 'user' AND scope_id = ?
-- name: spent-of-user
SELECT coalesce(sum(cost_nano), 0) FROM usage_records WHERE account = ? AND payer <> 'user'
-- name: spent-of-org
SELECT coalesce(sum(cost_nano), 0) FROM usage_records WHERE org = ? AND payer <> 'user'
-- name: spent-of-server
SELECT coalesce(sum(cost_nano), 0) FROM usage_records WHERE payer = 'server'
-- name: spent-of-thread
SELECT coalesce(sum(cost_nano), 0) FROM usage_records WHERE thread = ? AND thread <> ''
-- name: payer
SELECT coalesce((SELECT organization FROM projects WHERE public_id = ?), (SELECT id FROM organizations WHERE personal_of = ? AND deleted_at IS NULL), '')
-- name: organisation-named
SELECT id FROM organizations WHERE (id = ? OR slug = ?) AND deleted_at IS NULL
-- name: spent-of-project
SELECT coalesce(sum(cost_nano), 0) FROM usage_records WHERE project = ? AND payer <> 'user'
-- name: hold
UPDATE budgets SET reserved_nano = reserved_nano + ? WHERE scope = ? AND scope_id = ?
-- name: add-reservation
INSERT INTO ai_reservations (generation, scope, scope_id, nano) VALUES (?, ?, ?, ?)
ON CONFLICT (generation, scope, scope_id) DO UPDATE SET nano = nano + excluded.nano
-- name: reservations-of
SELECT scope, scope_id, nano FROM ai_reservations WHERE generation = ? ORDER BY scope, scope_id
-- name: drop-reservations
DELETE FROM ai_reservations WHERE generation = ?
-- name: charge
UPDATE budgets SET spent_nano = spent_nano + ?, reserved_nano = reserved_nano - ? WHERE scope = ? AND scope_id = ?
-- name: begin-generation
INSERT INTO ai_generations (id, account, org, project, api_key, face, model_asked, status, charged_nano, started_at, prompt_sealed, expires_at, holder, payer, thread)
VALUES (?, ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?)
-- name: progress
UPDATE ai_generations SET charged_nano = ?, provider = ?, model = ? WHERE id = ? AND status = 'running'
-- name: end-generation
UPDATE ai_generations SET status = ?, stop = ?, error = ?, provider = ?, model = ?, charged_nano = ?, ended_at = ?, answer_sealed = ?
WHERE id = ? AND status = 'running'
-- name: caller-of
SELECT account, org, project, api_key, payer, thread FROM ai_generations WHERE id = ?
-- name: generation
SELECT id, account, org, project, api_key, provider, model, charged_nano FROM ai_generations WHERE id = ?
-- name: left-behind
SELECT id FROM ai_generations WHERE status = 'running' AND (holder = '' OR (holder <> ? AND NOT EXISTS (SELECT 1 FROM processes p WHERE p.id = holder AND p.lease_until > ?)))
-- name: lost
SELECT id FROM ai_generations WHERE status = 'running' AND holder NOT IN ('', ?) AND NOT EXISTS (SELECT 1 FROM processes p WHERE p.id = holder AND p.lease_until > ?)
-- name: forget-expired
DELETE FROM ai_generations WHERE expires_at IS NOT NULL AND expires_at < ? AND status <> 'running'
-- name: add-usage
INSERT INTO usage_records (generation, time, account, org, project, api_key, provider, model, status, input_tokens, cache_read_tokens,
cache_write_tokens, output_tokens, reasoning_tokens, reported, cost_nano, payer, thread) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
-- name: usage-all
SELECT provider, model, account, count(*), sum(input_tokens), sum(cache_read_tokens), sum(cache_write_tokens), sum(output_tokens),
sum(reasoning_tokens), sum(cost_nano), sum(CASE WHEN payer = 'org' THEN cost_nano ELSE 0 END), sum(CASE WHEN payer = 'user' THEN cost_nano ELSE 0 END) FROM usage_records WHERE time >= ? GROUP BY provider, model, account ORDER BY provider, model, account
-- name: usage-of
SELECT provider, model, account, count(*), sum(input_tokens), sum(cache_read_tokens), sum(cache_write_tokens), sum(output_tokens),
sum(reasoning_tokens), sum(cost_nano), sum(CASE WHEN payer = 'org' THEN cost_nano ELSE 0 END), sum(CASE WHEN payer = 'user' THEN cost_nano ELSE 0 END) FROM usage_records WHERE time >= ? AND account = ? GROUP BY provider, model, account ORDER BY provider, model
-- name: add-thread
INSERT INTO chat_threads (id, project, title, private_to, created_by, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)
-- name: thread
SELECT id, project, title, private_to, created_by, created_at, updated_at FROM chat_threads WHERE id = ? AND deleted_at IS NULL
-- name: threads-of
SELECT id, project, title, private_to, created_by, created_at, updated_at FROM chat_threads
WHERE project = ? AND deleted_at IS NULL AND (private_to = '' OR private_to = ?) ORDER BY updated_at DESC LIMIT ?
-- name: touch-thread
UPDATE chat_threads SET updated_at = ? WHERE id = ?
-- name: rename-thread
UPDATE chat_threads SET title = ?, updated_at = ? WHERE id = ?
-- name: delete-thread
UPDATE chat_threads SET deleted_at = ? WHERE id = ?
-- name: add-message
INSERT INTO chat_messages (thread, position, generation, role, account, text_sealed, detail, created_at)
VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM chat_messages WHERE thread = ?), ?, ?, ?, ?, ?, ?) RETURNING position
-- name: messages
SELECT m.position, m.generation, m.role, m.account, m.text_sealed, m.detail, m.created_at, coalesce(u.model, ''),
coalesce(u.input_tokens + u.cache_read_tokens + u.cache_write_tokens, 0), coalesce(u.output_tokens, 0), coalesce(u.cost_nano, 0)
FROM chat_messages m LEFT JOIN usage_records u ON m.generation <> '' AND u.generation = m.generation WHERE m.thread = ? ORDER BY m.position
-- name: pictures
SELECT text_sealed FROM chat_messages WHERE thread = ? AND role = 'images' AND position > ?
AND position < coalesce((SELECT min(position) FROM chat_messages WHERE thread = ? AND position > ? AND role NOT IN ('images', 'review')), 9007199254740991) ORDER BY position
-- name: account-named
SELECT id FROM accounts WHERE id = ? OR email_key = ?
-- name: limits
SELECT scope, scope_id, requests, tokens FROM ai_limits ORDER BY scope, scope_id
-- name: set-limit
INSERT INTO ai_limits (scope, scope_id, requests, tokens) VALUES (?, ?, ?, ?)
ON CONFLICT (scope, scope_id) DO UPDATE SET requests = excluded.requests, tokens = excluded.tokens
-- name: remove-limit
DELETE FROM ai_limits WHERE scope = ? AND scope_id = ?
