-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Files that anybody may read who has their address. What was published stays as it is: its hash is part of the address.
CREATE TABLE published (
  id TEXT PRIMARY KEY,
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  account TEXT NOT NULL,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX published_by_project ON published (project);
