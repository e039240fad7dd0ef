-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- The servers that work on this database together, and which of them has which project's room. The epoch counts the owners: what is written
-- under an older one is refused. Rows of room_owners stay, so that an epoch never comes again.
CREATE TABLE nodes (
  id TEXT PRIMARY KEY,
  url TEXT NOT NULL,
  program TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  lease_until INTEGER NOT NULL,
  draining INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TABLE room_owners (
  project INTEGER PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
  node TEXT NOT NULL,
  epoch INTEGER NOT NULL
);
CREATE INDEX room_owners_by_node ON room_owners (node);
CREATE INDEX sign_ins_ended ON sign_ins (ended_at) WHERE ended_at IS NOT NULL;
