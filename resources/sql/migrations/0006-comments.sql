-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Comments on lines. The range (bytes) is of the document's `version`, which may be older than the newest: what the journal has after it is
-- caught up when the comments are read.
CREATE TABLE comment_threads (
  project INTEGER NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
  thread TEXT NOT NULL,
  doc INTEGER NOT NULL,
  version INTEGER NOT NULL,
  range_from INTEGER NOT NULL,
  range_to INTEGER NOT NULL,
  line INTEGER NOT NULL,
  quote TEXT NOT NULL,
  resolved_by INTEGER,
  resolved_at INTEGER,
  PRIMARY KEY (project, thread)
) WITHOUT ROWID;
CREATE TABLE comment_entries (
  project INTEGER NOT NULL,
  thread TEXT NOT NULL,
  entry TEXT NOT NULL,
  member INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  edited_at INTEGER,
  text TEXT NOT NULL,
  PRIMARY KEY (project, thread, entry),
  FOREIGN KEY (project, thread) REFERENCES comment_threads (project, thread) ON DELETE CASCADE
) WITHOUT ROWID;
