-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- How much of the AI a minute may bring: requests and tokens, 0: no limit. scope: 'user', 'project', 'org', 'provider'; scope_id '*': each one that has no row of its own.
CREATE TABLE ai_limits (
  scope TEXT NOT NULL,
  scope_id TEXT NOT NULL,
  requests INTEGER NOT NULL DEFAULT 0,
  tokens INTEGER NOT NULL DEFAULT 0,
  PRIMARY KEY (scope, scope_id)
) WITHOUT ROWID;
