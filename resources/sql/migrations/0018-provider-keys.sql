-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Keys for the AI providers that people and organisations bring along, beside the server's own: owner_kind 'user' (an account) or 'org'. Sealed like those, and
-- bound to the address that the provider had when the key was given: it goes nowhere else. payer says whose key a call went out with, and so who pays the
-- provider: 'server', 'org' or 'user'. thread: the chat thread of a call, which may have a budget of its own.
CREATE TABLE ai_provider_keys (
  provider TEXT NOT NULL REFERENCES ai_providers (name) ON DELETE CASCADE,
  owner_kind TEXT NOT NULL,
  owner TEXT NOT NULL,
  base_url TEXT NOT NULL,
  key_sealed BLOB NOT NULL,
  hint TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (owner_kind, owner, provider)
);
ALTER TABLE ai_generations ADD COLUMN payer TEXT NOT NULL DEFAULT 'server';
ALTER TABLE ai_generations ADD COLUMN thread TEXT NOT NULL DEFAULT '';
ALTER TABLE usage_records ADD COLUMN payer TEXT NOT NULL DEFAULT 'server';
ALTER TABLE usage_records ADD COLUMN thread TEXT NOT NULL DEFAULT '';
CREATE INDEX usage_records_by_thread ON usage_records (thread) WHERE thread <> '';
