-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Where documents come from by themselves, and what happens with them. Secrets stand here encrypted only.
-- A document that replaces another takes its place, and its places in knowledge bases, once it is ready.
ALTER TABLE yavi_documents ADD COLUMN replaces TEXT NOT NULL DEFAULT '';
ALTER TABLE yavi_documents ADD COLUMN extracted TEXT NOT NULL DEFAULT '{}';
ALTER TABLE yavi_texts ADD COLUMN sealed BLOB;
CREATE TABLE connectors (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  settings TEXT NOT NULL,
  secrets BLOB,
  every_minutes INTEGER NOT NULL,
  deletions TEXT NOT NULL,
  conflicts TEXT NOT NULL,
  cursor TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL DEFAULT 'idle',
  error_code TEXT NOT NULL DEFAULT '',
  error TEXT NOT NULL DEFAULT '',
  last TEXT NOT NULL DEFAULT '{}',
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  synced_at INTEGER NOT NULL DEFAULT 0,
  next_at INTEGER NOT NULL DEFAULT 0,
  UNIQUE (tenant, project, name)
);
CREATE INDEX connectors_by_next ON connectors (next_at);
-- owned: the document came by this connector and by nobody else, so that it may go with the item.
CREATE TABLE connector_items (
  connector TEXT NOT NULL REFERENCES connectors (id) ON DELETE CASCADE,
  item TEXT NOT NULL,
  version TEXT NOT NULL,
  document TEXT NOT NULL,
  owned INTEGER NOT NULL,
  PRIMARY KEY (connector, item)
);
CREATE INDEX connector_items_by_document ON connector_items (document);
CREATE TABLE workflows (
  id TEXT PRIMARY KEY,
  tenant TEXT NOT NULL,
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  origin TEXT NOT NULL,
  origin_version TEXT NOT NULL DEFAULT '',
  definition TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  error TEXT NOT NULL DEFAULT '',
  hook_secret BLOB,
  next_at INTEGER NOT NULL DEFAULT 0,
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (tenant, project, name, origin)
);
CREATE INDEX workflows_by_next ON workflows (next_at);
CREATE TABLE workflow_runs (
  id TEXT PRIMARY KEY,
  workflow TEXT NOT NULL REFERENCES workflows (id) ON DELETE CASCADE,
  tenant TEXT NOT NULL,
  project INTEGER NOT NULL,
  account TEXT NOT NULL,
  trigger_name TEXT NOT NULL,
  input TEXT NOT NULL,
  dry_run INTEGER NOT NULL,
  state TEXT NOT NULL,
  steps TEXT NOT NULL DEFAULT '[]',
  error TEXT NOT NULL DEFAULT '',
  started_at INTEGER NOT NULL,
  finished_at INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX workflow_runs_by_workflow ON workflow_runs (workflow, started_at);
CREATE TABLE knowledge_notices (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  tenant TEXT NOT NULL,
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  workflow TEXT NOT NULL,
  text TEXT NOT NULL,
  created_at INTEGER NOT NULL
);
CREATE INDEX knowledge_notices_by_project ON knowledge_notices (tenant, project, id);
