-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Organisations own projects and have a plan; everybody's own projects belong to a personal one, whose short name begins with a tilde,
-- which nobody can choose. Rights by path are a list in order: the last rule that fits a path and a person counts.
CREATE TABLE organizations (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  plan TEXT NOT NULL DEFAULT '',
  billing_email TEXT NOT NULL DEFAULT '',
  personal_of TEXT UNIQUE,
  created_at INTEGER NOT NULL,
  deleted_at INTEGER
);
CREATE TABLE organization_members (
  organization TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  account TEXT NOT NULL REFERENCES accounts (id),
  role TEXT NOT NULL,
  joined_at INTEGER NOT NULL,
  PRIMARY KEY (organization, account)
) WITHOUT ROWID;
CREATE INDEX organization_members_by_account ON organization_members (account);
CREATE TABLE organization_invitations (
  id TEXT PRIMARY KEY,
  organization TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
  secret_hash BLOB NOT NULL UNIQUE,
  role TEXT NOT NULL,
  email TEXT NOT NULL DEFAULT '',
  created_by TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,
  revoked_at INTEGER,
  uses INTEGER NOT NULL DEFAULT 0,
  max_uses INTEGER NOT NULL DEFAULT 1
);
CREATE INDEX organization_invitations_by_organization ON organization_invitations (organization);
ALTER TABLE projects ADD COLUMN organization TEXT NOT NULL DEFAULT '';
INSERT INTO organizations (id, slug, name, personal_of, created_at)
SELECT 'p-' || a.id, '~' || a.id, a.name, a.id, a.created_at FROM accounts a
WHERE EXISTS (SELECT 1 FROM members m WHERE m.account = a.id AND m.role = 'owner');
INSERT INTO organization_members (organization, account, role, joined_at)
SELECT id, personal_of, 'owner', created_at FROM organizations WHERE personal_of IS NOT NULL;
UPDATE projects SET organization = coalesce((SELECT 'p-' || m.account FROM members m
  WHERE m.project = projects.id AND m.role = 'owner' ORDER BY m.member LIMIT 1), '');
CREATE INDEX idx_projects_org_status ON projects (organization, created_at) WHERE deleted_at IS NULL;
ALTER TABLE members ADD COLUMN expires_at INTEGER;
ALTER TABLE members ADD COLUMN invitation TEXT;
ALTER TABLE invitations ADD COLUMN max_uses INTEGER NOT NULL DEFAULT 0;
ALTER TABLE invitations ADD COLUMN name TEXT NOT NULL DEFAULT '';
CREATE TABLE path_rules (
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  pattern TEXT NOT NULL,
  access TEXT NOT NULL,
  roles TEXT NOT NULL,
  accounts TEXT NOT NULL,
  PRIMARY KEY (project, position)
) WITHOUT ROWID;
-- What lies in the blob store, so that a project's bytes can be counted without walking folders.
CREATE TABLE blobs (
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  hash TEXT NOT NULL,
  size INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (project, hash)
) WITHOUT ROWID;
ALTER TABLE projects ADD COLUMN purged_at INTEGER;
