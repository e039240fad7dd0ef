-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Times are milliseconds since 1970 UTC. Secrets and tokens stand here as SHA-256 only.
CREATE TABLE server_state (
  key TEXT PRIMARY KEY,
  value BLOB NOT NULL
);
CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  email TEXT,
  email_key TEXT UNIQUE,
  password TEXT,
  admin INTEGER NOT NULL DEFAULT 0,
  local INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL
);
CREATE TABLE sign_ins (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  device TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  ended_at INTEGER,
  ended_why TEXT
);
CREATE INDEX sign_ins_by_account ON sign_ins (account);
CREATE TABLE access_tokens (
  hash BLOB PRIMARY KEY,
  sign_in INTEGER NOT NULL REFERENCES sign_ins (id) ON DELETE CASCADE,
  expires_at INTEGER NOT NULL
);
CREATE INDEX access_tokens_by_end ON access_tokens (expires_at);
CREATE INDEX access_tokens_by_sign_in ON access_tokens (sign_in);
CREATE TABLE refresh_tokens (
  hash BLOB PRIMARY KEY,
  sign_in INTEGER NOT NULL REFERENCES sign_ins (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  spent_at INTEGER,
  successor BLOB,
  repeated INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX refresh_tokens_by_sign_in ON refresh_tokens (sign_in);
CREATE TABLE projects (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  public_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  tree INTEGER NOT NULL DEFAULT 0,
  next_doc INTEGER NOT NULL DEFAULT 1,
  next_member INTEGER NOT NULL DEFAULT 1,
  deleted_at INTEGER
);
CREATE TABLE members (
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  member INTEGER NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL,
  since INTEGER NOT NULL,
  removed_at INTEGER,
  PRIMARY KEY (project, member),
  UNIQUE (project, account)
);
CREATE INDEX members_by_account ON members (account);
CREATE TABLE invitations (
  id TEXT PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  secret_hash BLOB NOT NULL UNIQUE,
  role TEXT NOT NULL,
  created_by INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER,
  uses INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX invitations_by_project ON invitations (project);
-- version and size are those of the newest durable operation; next_session is above every session number ever given.
CREATE TABLE files (
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  doc INTEGER NOT NULL,
  path TEXT NOT NULL,
  path_key TEXT NOT NULL,
  kind TEXT NOT NULL,
  exec INTEGER NOT NULL DEFAULT 0,
  hash TEXT,
  size INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 0,
  next_session INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER,
  PRIMARY KEY (project, doc)
) WITHOUT ROWID;
CREATE UNIQUE INDEX files_by_path ON files (project, path_key) WHERE deleted_at IS NULL;
-- One row a document and batch; operations holds them one after another (backend/collaboration/JournalRow.h). The primary key is
-- the fence: two writers cannot both write the same version.
CREATE TABLE journal (
  project INTEGER NOT NULL,
  doc INTEGER NOT NULL,
  first_version INTEGER NOT NULL,
  last_version INTEGER NOT NULL,
  time INTEGER NOT NULL,
  operations BLOB NOT NULL,
  PRIMARY KEY (project, doc, first_version)
) WITHOUT ROWID;
CREATE TABLE snapshots (
  project INTEGER NOT NULL,
  doc INTEGER NOT NULL,
  version INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  text BLOB NOT NULL,
  PRIMARY KEY (project, doc, version)
);
-- What happened to the tree, for the log.
CREATE TABLE tree_changes (
  project INTEGER NOT NULL,
  tree INTEGER NOT NULL,
  doc INTEGER NOT NULL,
  kind TEXT NOT NULL,
  path TEXT NOT NULL,
  member INTEGER NOT NULL,
  time INTEGER NOT NULL,
  PRIMARY KEY (project, tree)
) WITHOUT ROWID;
CREATE INDEX journal_by_time ON journal (project, time);
