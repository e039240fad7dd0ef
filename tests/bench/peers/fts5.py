#!/usr/bin/python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""The passages and queries of `dyad-bench knowledge --corpus FILE`, indexed and searched by SQLite's FTS5 as its manual says: one table, porter,
bm25 with weights, any of the words. No vectors, nothing encrypted, no documents. usage: fts5.py FILE"""
import json
import os
import sqlite3
import sys
import tempfile
import time


def main():
    with open(sys.argv[1], encoding="utf-8") as corpus:
        lines = [json.loads(line) for line in corpus]
    passages = [(l["title"], l["heading"], l["body"]) for l in lines if "body" in l]
    queries = [l["query"] for l in lines if "query" in l]
    folder = tempfile.TemporaryDirectory()
    store = sqlite3.connect(os.path.join(folder.name, "fts5.db"), isolation_level=None)
    store.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                        "CREATE VIRTUAL TABLE passages USING fts5(title, heading, body, tokenize='porter unicode61 remove_diacritics 2');")
    began, used = time.perf_counter(), time.process_time()
    for at in range(0, len(passages), 200):
        store.execute("BEGIN IMMEDIATE")
        store.executemany("INSERT INTO passages VALUES (?, ?, ?)", passages[at:at + 200])
        store.execute("COMMIT")
    seconds, cpu = time.perf_counter() - began, time.process_time() - used
    times, found = [], 0
    for query in queries:
        words = " OR ".join('"%s"' % word for word in query.split())
        began = time.perf_counter()
        found += bool(store.execute("SELECT title, heading, body FROM passages WHERE passages MATCH ? ORDER BY bm25(passages, 5.0, 2.0, 1.0) LIMIT 10", (words,)).fetchall())
        times.append((time.perf_counter() - began) * 1000)
    times.sort()
    share = lambda part: times[min(len(times) - 1, int(len(times) * part))]
    print(json.dumps({"bench": "knowledge", "engine": "sqlite fts5", "ok": found == len(queries), "edits": len(passages), "ms": cpu * 1000, "edits_per_s": len(passages) / seconds,
                      "edits_per_cpu_s": len(passages) / cpu, "p50_ms": share(0.5), "p99_ms": share(0.99)}))
    return 0 if found == len(queries) else 1


sys.exit(main())
