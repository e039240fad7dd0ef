-- SPDX-FileCopyrightText: The Dyad developers
-- SPDX-License-Identifier: Apache-2.0
-- Old history is sealed: many rows of the journal become one, in columns and compressed (backend/collaboration/Segment.h). first_time is the time
-- of a segment's first operation, and only segments have it; files.sealed is the version up to which a file's journal is sealed.
ALTER TABLE journal ADD COLUMN first_time INTEGER;
ALTER TABLE files ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE snapshots ADD COLUMN packed INTEGER NOT NULL DEFAULT 0;
CREATE INDEX journal_segments ON journal (project, doc, first_version) WHERE first_time IS NOT NULL;
