-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- The keys that values are encrypted with, each wrapped by the master key that is named (project 0: the server's own); what is to be done
-- and who does it; who leads. fence counts the leases of a job: who holds an older one may not write its end.
CREATE TABLE data_keys (
  project INTEGER NOT NULL,
  version INTEGER NOT NULL,
  wrapped BLOB NOT NULL,
  master TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (project, version)
) WITHOUT ROWID;
CREATE TABLE jobs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project INTEGER NOT NULL DEFAULT 0,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL DEFAULT '{}',
  once TEXT,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  most_attempts INTEGER NOT NULL,
  run_at INTEGER NOT NULL,
  fence INTEGER NOT NULL DEFAULT 0,
  worker TEXT NOT NULL DEFAULT '',
  lease_until INTEGER NOT NULL DEFAULT 0,
  progress TEXT NOT NULL DEFAULT '',
  error TEXT NOT NULL DEFAULT '',
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
);
CREATE INDEX jobs_due ON jobs (run_at) WHERE state = 'waiting';
CREATE INDEX jobs_held ON jobs (lease_until) WHERE state = 'running';
CREATE INDEX jobs_by_state ON jobs (state, updated_at);
CREATE UNIQUE INDEX jobs_once ON jobs (once) WHERE once IS NOT NULL AND state IN ('waiting', 'running');
CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  lease_until INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX ai_generations_by_account ON ai_generations (account, started_at DESC);
CREATE INDEX usage_records_by_org ON usage_records (org, time);
