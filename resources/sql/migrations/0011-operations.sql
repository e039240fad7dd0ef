-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Edits by project, day (days since 1970, UTC) and person, and up to which version of each file they are counted; what people are told of,
-- once for each `ref`; tokens by which a forgotten password is set anew.
CREATE TABLE usage_edits (
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  day INTEGER NOT NULL,
  account TEXT NOT NULL,
  edits INTEGER NOT NULL,
  PRIMARY KEY (project, day, account)
) WITHOUT ROWID;
CREATE INDEX usage_edits_by_account ON usage_edits (account, day);
CREATE TABLE usage_counted (
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  doc INTEGER NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (project, doc)
) WITHOUT ROWID;
CREATE TABLE notices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  ref TEXT NOT NULL,
  project TEXT NOT NULL DEFAULT '',
  data TEXT NOT NULL DEFAULT '{}',
  created_at INTEGER NOT NULL,
  read_at INTEGER,
  UNIQUE (account, kind, ref)
);
CREATE INDEX notices_by_account ON notices (account, id);
CREATE TABLE notice_settings (
  account TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  mail INTEGER NOT NULL
);
CREATE INDEX comment_entries_by_time ON comment_entries (created_at);
CREATE TABLE password_resets (
  hash BLOB PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
);
CREATE INDEX password_resets_by_account ON password_resets (account, created_at);
-- What a code of an issuer's sign-in gave, so that a second use of it can end that.
ALTER TABLE oauth_flows ADD COLUMN sign_in INTEGER;
