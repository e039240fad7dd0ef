-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Second factors, accounts elsewhere that lead to one here, and sign-ins that are not finished. What is random and secret stands here
-- as SHA-256 or sealed by the key vault.
CREATE TABLE second_factors (
  account TEXT PRIMARY KEY REFERENCES accounts (id) ON DELETE CASCADE,
  secret_sealed BLOB NOT NULL,
  created_at INTEGER NOT NULL,
  confirmed_at INTEGER,
  last_step INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE recovery_codes (
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  hash BLOB NOT NULL,
  used_at INTEGER,
  PRIMARY KEY (account, hash)
) WITHOUT ROWID;
-- Somebody who has shown the first factor and still owes the second.
CREATE TABLE sign_in_tickets (
  hash BLOB PRIMARY KEY,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  device TEXT NOT NULL,
  how TEXT NOT NULL,
  setup INTEGER NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  expires_at INTEGER NOT NULL
);
CREATE TABLE identities (
  issuer TEXT NOT NULL,
  subject TEXT NOT NULL,
  account TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
  email TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  used_at INTEGER NOT NULL,
  PRIMARY KEY (issuer, subject)
) WITHOUT ROWID;
CREATE INDEX identities_by_account ON identities (account);
-- From the start at an issuer to the token that the client fetches. code is ours, made once the issuer's answer was good.
CREATE TABLE oauth_flows (
  state BLOB PRIMARY KEY,
  code BLOB UNIQUE,
  provider TEXT NOT NULL,
  callback TEXT NOT NULL,
  redirect TEXT NOT NULL,
  client_state TEXT NOT NULL,
  challenge TEXT NOT NULL,
  issuer TEXT NOT NULL DEFAULT '',
  subject TEXT NOT NULL DEFAULT '',
  name TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  used INTEGER NOT NULL DEFAULT 0,
  expires_at INTEGER NOT NULL
);
CREATE TABLE device_codes (
  hash BLOB PRIMARY KEY,
  user_code TEXT NOT NULL UNIQUE,
  device TEXT NOT NULL,
  address TEXT NOT NULL,
  account TEXT REFERENCES accounts (id) ON DELETE CASCADE,
  state TEXT NOT NULL DEFAULT 'waiting',
  interval_ms INTEGER NOT NULL,
  polled_at INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
);
ALTER TABLE sign_ins ADD COLUMN how TEXT NOT NULL DEFAULT 'password';
ALTER TABLE sign_ins ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE sign_ins ADD COLUMN used_at INTEGER;
