#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""usage: make.py MIGRATIONS OUT_FOLDER: writes schema-1.db, schema-5.db and schema-9.db: small stores as servers of those schemas left them, with an
account, a project, a text and (where the schema knows them) what came with it. They are kept as they are: a later change of this script or of a
migration must not change what the test of upgrades begins with."""
import hashlib
import os
import re
import sqlite3
import sys

TIME = 1_760_000_000_000
TEXT = "one\ntwo\ngr\u00fc\u00dfe\n".encode()


def statements(path):
    """As backend/platform/SqlFiles.cpp reads them: a statement ends with a line that ends with a semicolon."""
    text = "\n".join(line for line in open(path, encoding="utf-8").read().split("\n") if not line.startswith("--"))
    return [one for one in re.split(r";\n", text) if one.strip()]


def fill_ground(store):
    store.execute("INSERT INTO server_state VALUES ('refresh-key', ?)", (hashlib.sha256(b"key").digest(),))
    store.execute("INSERT INTO accounts (id, name, email, email_key, password, admin, local, created_at) VALUES ('ada0000000000000', 'Ada', 'Ada@example.org', 'ada@example.org', '', 1, 0, ?)", (TIME,))
    store.execute("INSERT INTO projects (public_id, name, created_at, tree, next_doc, next_member) VALUES ('project00001', 'engine', ?, 1, 2, 2)", (TIME,))
    store.execute("INSERT INTO members (project, member, account, role, since) VALUES (1, 1, 'ada0000000000000', 'owner', ?)", (TIME,))
    store.execute("INSERT INTO files (project, doc, path, path_key, kind, size, version, created_at) VALUES (1, 1, 'src/notes.txt', 'src/notes.txt', 'text', ?, 0, ?)", (len(TEXT), TIME))
    store.execute("INSERT INTO snapshots (project, doc, version, sha256, text) VALUES (1, 1, 0, ?, ?)", (hashlib.sha256(TEXT).digest(), TEXT))
    store.execute("INSERT INTO tree_changes (project, tree, doc, kind, path, member, time) VALUES (1, 1, 1, 'create', 'src/notes.txt', 1, ?)", (TIME,))


def fill_later(store, schema):
    if schema >= 6:
        store.execute("INSERT INTO comment_threads (project, thread, doc, version, range_from, range_to, line, quote) VALUES (1, 'thread-one', 1, 0, 4, 7, 2, 'two')")
        store.execute("INSERT INTO comment_entries (project, thread, entry, member, created_at, text) VALUES (1, 'thread-one', 'entry-one', 1, ?, 'why two?')", (TIME,))


def make(migrations, schema, path):
    if os.path.exists(path):
        os.remove(path)
    store = sqlite3.connect(path, isolation_level=None)
    store.execute("PRAGMA page_size = 1024")
    store.execute("CREATE TABLE schema_version (version INTEGER PRIMARY KEY, applied_at INTEGER NOT NULL, program TEXT NOT NULL)")
    for name in sorted(os.listdir(migrations)):
        number = int(name.split("-")[0]) if name.endswith(".sql") else schema + 1
        if number > schema:
            continue
        for one in statements(os.path.join(migrations, name)):
            store.execute(one)
        store.execute("INSERT INTO schema_version VALUES (?, ?, '0.0.%d')" % number, (number, TIME))
        if number == 1:
            fill_ground(store)
    fill_later(store, schema)
    store.execute("VACUUM")
    store.close()


if __name__ == "__main__":
    for wanted in (1, 5, 9):
        make(sys.argv[1], wanted, os.path.join(sys.argv[2], "schema-%d.db" % wanted))
