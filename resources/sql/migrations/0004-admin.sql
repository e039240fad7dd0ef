-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Who may not sign in any more, and what was done with rights. hash is SHA-256 over the row and the hash before it, so no row can be
-- changed, taken out or put in between without every later one telling.
ALTER TABLE accounts ADD COLUMN disabled_at INTEGER;
CREATE TABLE audit (
  id INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  actor TEXT NOT NULL,
  address TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  hash BLOB NOT NULL
);
