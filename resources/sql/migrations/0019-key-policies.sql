-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Where people may not use keys of their own at the AI providers: a row forbids it, for the whole server (scope 'server', id '') or in the projects of an
-- organisation (scope 'org'). reason is for those whom it concerns.
CREATE TABLE ai_key_policies (
  scope TEXT NOT NULL,
  scope_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  set_by TEXT NOT NULL,
  set_at INTEGER NOT NULL,
  PRIMARY KEY (scope, scope_id)
);
