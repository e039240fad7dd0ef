-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Money is integer nano-dollars (1e-9 USD), never a float. What is sealed was encrypted by the key vault (AES-256-GCM; the
-- table, row and column are bound to it).
CREATE TABLE ai_providers (
  name TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  base_url TEXT NOT NULL,
  models TEXT NOT NULL DEFAULT '[]',
  options TEXT NOT NULL DEFAULT '{}',
  priority INTEGER NOT NULL DEFAULT 100,
  enabled INTEGER NOT NULL DEFAULT 1,
  key_sealed BLOB,
  created_at INTEGER NOT NULL
);
CREATE TABLE api_keys (
  id TEXT PRIMARY KEY,
  hash BLOB NOT NULL UNIQUE,
  name TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  project TEXT NOT NULL DEFAULT '',
  hint TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  last_used_at INTEGER,
  revoked_at INTEGER
);
CREATE INDEX api_keys_by_account ON api_keys (account);
-- spent is the sum of usage_records of the scope, reserved that of ai_reservations; both are kept in the same transactions.
CREATE TABLE budgets (
  scope TEXT NOT NULL,
  scope_id TEXT NOT NULL,
  limit_nano INTEGER NOT NULL,
  spent_nano INTEGER NOT NULL DEFAULT 0,
  reserved_nano INTEGER NOT NULL DEFAULT 0,
  updated_at INTEGER NOT NULL,
  PRIMARY KEY (scope, scope_id)
) WITHOUT ROWID;
CREATE TABLE ai_reservations (
  generation TEXT NOT NULL,
  scope TEXT NOT NULL,
  scope_id TEXT NOT NULL,
  nano INTEGER NOT NULL,
  PRIMARY KEY (generation, scope, scope_id)
) WITHOUT ROWID;
-- A row per call from before it is sent; status 'running' until it is settled. charged_nano is what a running call is known to
-- have cost so far: what it is charged if this process does not live to see its end.
CREATE TABLE ai_generations (
  id TEXT PRIMARY KEY,
  account TEXT NOT NULL,
  org TEXT NOT NULL,
  project TEXT NOT NULL,
  api_key TEXT NOT NULL,
  face TEXT NOT NULL,
  model_asked TEXT NOT NULL,
  provider TEXT NOT NULL DEFAULT '',
  model TEXT NOT NULL DEFAULT '',
  status TEXT NOT NULL,
  stop TEXT NOT NULL DEFAULT '',
  error TEXT NOT NULL DEFAULT '',
  charged_nano INTEGER NOT NULL DEFAULT 0,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  prompt_sealed BLOB,
  answer_sealed BLOB,
  expires_at INTEGER
) WITHOUT ROWID;
CREATE INDEX ai_generations_running ON ai_generations (status) WHERE status = 'running';
CREATE INDEX ai_generations_by_end ON ai_generations (expires_at) WHERE expires_at IS NOT NULL;
CREATE TABLE usage_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  generation TEXT NOT NULL UNIQUE,
  time INTEGER NOT NULL,
  account TEXT NOT NULL,
  org TEXT NOT NULL,
  project TEXT NOT NULL,
  api_key TEXT NOT NULL,
  provider TEXT NOT NULL,
  model TEXT NOT NULL,
  status TEXT NOT NULL,
  input_tokens INTEGER NOT NULL,
  cache_read_tokens INTEGER NOT NULL,
  cache_write_tokens INTEGER NOT NULL,
  output_tokens INTEGER NOT NULL,
  reasoning_tokens INTEGER NOT NULL,
  reported INTEGER NOT NULL,
  cost_nano INTEGER NOT NULL
);
CREATE INDEX usage_records_by_time ON usage_records (time);
CREATE INDEX usage_records_by_account ON usage_records (account);
CREATE INDEX usage_records_by_project ON usage_records (project);
CREATE TABLE chat_threads (
  id TEXT PRIMARY KEY,
  project TEXT NOT NULL,
  title TEXT NOT NULL,
  private_to TEXT NOT NULL DEFAULT '',
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  deleted_at INTEGER
);
CREATE INDEX chat_threads_by_project ON chat_threads (project, updated_at);
CREATE TABLE chat_messages (
  thread TEXT NOT NULL REFERENCES chat_threads (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  generation TEXT NOT NULL DEFAULT '',
  role TEXT NOT NULL,
  account TEXT NOT NULL,
  text_sealed BLOB NOT NULL,
  detail TEXT NOT NULL DEFAULT '{}',
  created_at INTEGER NOT NULL,
  PRIMARY KEY (thread, position)
) WITHOUT ROWID;
