-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Which process has a call or a document in work, and which processes live: what a dead one left is settled by the others. Tries to sign in, by
-- the hash of whose and from where. A sign-in with scopes is a program's: it may only what they say, in that project only where one is named.
-- What an audit row was done with.
CREATE TABLE processes (
  id TEXT PRIMARY KEY,
  lease_until INTEGER NOT NULL
) WITHOUT ROWID;
ALTER TABLE ai_generations ADD COLUMN holder TEXT NOT NULL DEFAULT '';
CREATE INDEX ai_generations_held ON ai_generations (holder) WHERE status = 'running';
ALTER TABLE yavi_documents ADD COLUMN holder TEXT NOT NULL DEFAULT '';
CREATE INDEX yavi_documents_in_work ON yavi_documents (holder) WHERE state IN ('queued', 'processing');
CREATE TABLE login_tries (
  key TEXT PRIMARY KEY,
  failed INTEGER NOT NULL,
  blocked_until INTEGER NOT NULL,
  last INTEGER NOT NULL,
  known INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX login_tries_by_last ON login_tries (last);
ALTER TABLE sign_ins ADD COLUMN scopes TEXT NOT NULL DEFAULT '';
ALTER TABLE sign_ins ADD COLUMN project TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN outcome TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN agent TEXT NOT NULL DEFAULT '';
ALTER TABLE audit ADD COLUMN request TEXT NOT NULL DEFAULT '';
