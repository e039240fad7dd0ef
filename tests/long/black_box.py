#!/usr/bin/python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Drivers, a nemesis, and a verdict from outside on L1 to L7 (README.md). usage: black_box.py [--long] [--json FILE] [--seed N] SERVER
Shares no code with the product: the drivers speak the protocol as docs/protocol.md says it, what is stored is read with the stock sqlite3."""
import argparse
import collections
import contextlib
import glob
import json
import os
import queue
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
import time

import cbor2

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from server import Server  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))


class DriverProcess:
    """A driver, again and again: killed, the next one goes on under another site."""

    def __init__(self, server, project, doc, number, seed):
        self.server, self.project, self.doc, self.number, self.seed, self.life = server, project, doc, number, seed, 0
        self.start()

    def start(self):
        self.life += 1
        self.answers = queue.Queue()
        history = os.path.join(self.server.folder, f"history-{self.number}-{self.life}.jsonl")
        self.process = subprocess.Popen(
            [sys.executable, os.path.join(HERE, "driver.py"), self.server.url, self.project, str(self.doc), f"{self.number}.{self.life}",
             str(self.seed + 1000 * self.life + self.number), history],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=open(history + ".err", "w"), text=True, env=dict(os.environ, DYAD_TOKEN=self.server.token))
        threading.Thread(target=self.read, args=(self.process.stdout, self.answers), daemon=True).start()

    @staticmethod
    def read(pipe, answers):
        for line in pipe:
            answers.put(json.loads(line))

    def kill(self):
        self.process.kill()
        self.process.wait()

    def quiesce(self):
        with contextlib.suppress(OSError):
            self.process.stdin.write("\n")
            self.process.stdin.flush()

    def last(self):
        while not self.answers.empty():
            self.state = self.answers.get()
        return getattr(self, "state", None)


def nemesis(server, drivers, r, kills, figures):
    """Faults one after another, each at a random moment. What they were goes into the figures."""
    done = collections.Counter()
    ready = []
    while done["server killed"] < kills:
        time.sleep(0.2 + r.random() * 0.8)          # how long people work in peace, not a wait for something
        fault = r.choice(["server killed"] * 5 + ["driver killed"] * 3 + ["server stopped for a while"] * 2)
        done[fault] += 1
        if fault == "server killed":
            server.kill()
            ready.append(server.start())
        elif fault == "driver killed":
            driver = r.choice(drivers)
            driver.kill()
            driver.start()
        else:
            os.kill(server.pid, signal.SIGSTOP)
            time.sleep(0.1 + r.random())
            os.kill(server.pid, signal.SIGCONT)
    figures.update(faults=dict(done), ready_s={"worst": round(max(ready), 2), "median": round(sorted(ready)[len(ready) // 2], 2)})


def settle(server, project, drivers, figures):
    """L7 and L4: everybody comes to the same text, soon, and it is the server's."""
    for driver in drivers:
        driver.quiesce()
    begun = time.monotonic()
    while True:
        states = [d.last() for d in drivers]
        if all(states) and len({(s["version"], s["text"]) for s in states}) == 1:
            break
        assert time.monotonic() - begun < 30, f"L7: not settled after 30 s: {states}"
        time.sleep(0.02)
    figures["settled_s"] = round(time.monotonic() - begun, 2)
    assert figures["settled_s"] <= 5.5, "L7: more than 5 s"
    import hashlib
    status, text = server.content(project, "a.txt")
    assert status == 200 and hashlib.sha256(text).hexdigest() == states[0]["text"], "L4: the server has another text"
    return text.decode(), states[0]["version"]


def histories(server):
    for path in glob.glob(os.path.join(server.folder, "history-*.jsonl")):
        with open(path, encoding="utf-8") as file:
            lines = file.read().split("\n")
        for line in lines:
            with contextlib.suppress(json.JSONDecodeError):     # the last one may be cut by a kill
                yield path, json.loads(line)


def journal(server, doc):
    """version → (session, seq), straight from the database. None where its rows are sealed or encrypted."""
    name = next(n for n in sorted(os.listdir(server.data)) if n.endswith((".db", ".sqlite")))
    log = {}
    with contextlib.closing(sqlite3.connect(os.path.join(server.data, name))) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the database is damaged"
        for first, last, row in database.execute("SELECT first_version, last_version, operations FROM journal WHERE doc = ? ORDER BY first_version", (doc,)):
            import io
            stream, version = io.BytesIO(row), first
            while stream.tell() < len(row):
                try:
                    item = cbor2.load(stream)
                except Exception:  # noqa: BLE001
                    return None
                if isinstance(item, bytes):
                    break
                if not isinstance(item, list) or len(item) != 5:
                    return None
                assert version not in log, f"L5: version {version} stands twice in the journal"
                log[version] = (item[0], item[1])
                version += 1
            assert version == last + 1, "L5: a row holds other versions than it says"
    return log


def judge(server, doc, text, version, figures):
    acked, seen, intents, inserted, deleted = {}, collections.defaultdict(set), {}, set(), set()
    for _, event in histories(server):
        if event["e"] == "ack":
            where = (event["session"], event["seq"])
            assert acked.get(where, event["version"]) == event["version"], f"L5: {where} was acknowledged twice"
            acked[where] = event["version"]
            for kind, token in event["edits"]:
                (inserted if kind == "insert" else deleted).add(token)
        elif event["e"] == "seen":
            seen[event["version"]].add((event["session"], event["op"]))
        elif event["e"] == "intent":
            intents[event.get("insert") or event.get("delete")] = "insert" in event or intents.get(event.get("delete"), False)
    for number, ops in seen.items():
        assert len(ops) == 1, f"L2: version {number} names {len(ops)} operations"
        assert number <= version, f"L2: version {number} was shown and is not there"
    versions = collections.Counter(acked.values())
    assert max(versions.values(), default=1) == 1, "L1: one version was given to two edits"
    log = journal(server, doc)
    if log is not None:
        assert sorted(log) == list(range(1, version + 1)), "L5: the journal has a gap"
        for where, number in acked.items():
            assert log.get(number) == where, f"L1: {where} was acknowledged as {number}, where the journal has {log.get(number)}"
        by_session = collections.defaultdict(list)
        for number in sorted(log):
            by_session[log[number][0]].append(log[number][1])
        for session, seqs in by_session.items():
            assert seqs == list(range(1, len(seqs) + 1)), f"L5: session {session} has {seqs[:20]}"
    present = collections.Counter(part + "⟧" for part in text.split("⟧") if part)
    for token, count in present.items():
        assert count == 1, f"L6: {token} stands {count} times"
        assert token in intents, f"L6: nobody typed {token}"
        assert token not in deleted, f"L6: {token} was deleted, and acknowledged"
    may_be_gone = {e["delete"] for _, e in histories(server) if e["e"] == "intent" and "delete" in e}
    for token in inserted:
        assert token in present or token in may_be_gone, f"L3/L6: {token} was acknowledged and is lost"
    figures.update(versions=version, acknowledged=len(acked), tokens_acknowledged=len(inserted), deleted=len(deleted),
                   operations_seen=sum(len(v) for v in seen.values()), journal_read=log is not None)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--json")
    parser.add_argument("--kills", type=int)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randint(0, 1 << 32))
    parser.add_argument("server")
    options = parser.parse_args()
    print(f"black-box: seed {options.seed}", flush=True)
    r, figures, verdict, drivers, begun = random.Random(options.seed), {}, "passed", [], time.monotonic()
    server = Server(options.server)
    try:
        server.start()
        project = server.project()
        doc = create(server, project)
        drivers = [DriverProcess(server, project, doc, i, options.seed) for i in range(8 if options.long else 4)]
        figures["drivers"] = len(drivers)
        nemesis(server, drivers, r, options.kills or (1000 if options.long else 10), figures)
        text, version = settle(server, project, drivers, figures)
        assert server.stop() == 0, "SIGTERM ends with 0"
        judge(server, doc, text, version, figures)
        assert figures["acknowledged"] > 20, "hardly anything happened"
    except (AssertionError, RuntimeError, OSError) as why:
        verdict = f"FAILED: {why}"
        kept = os.path.join("/tmp" if not os.environ.get("TMPDIR") else os.environ["TMPDIR"], f"dyad-black-box-{options.seed}")
        shutil.copytree(server.folder, kept, dirs_exist_ok=True)
        print(f"histories and database are kept in {kept}", file=sys.stderr)
    finally:
        for driver in drivers:
            driver.kill()
        server.kill()
        shutil.rmtree(server.folder, ignore_errors=True)
    record = {"test": "black-box", "form": "long" if options.long else "short", "seed": options.seed, "seconds": round(time.monotonic() - begun, 1),
              "figures": figures, "verdict": verdict}
    print(json.dumps(record), flush=True)
    if options.json:
        with open(options.json, "a", encoding="utf-8") as file:
            file.write(json.dumps(record) + "\n")
    return 0 if verdict == "passed" else 1


def create(server, project):
    import asyncio

    async def make():
        client = server.client(project)
        await client.connect()
        doc = (await client.ask({"t": "file-create", "path": "a.txt", "kind": "text", "text": ""}))["doc"]
        await client.close()
        return doc
    return asyncio.run(make())


if __name__ == "__main__":
    sys.exit(main())
