# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""People who type while nodes fall over, and the verdict on what became of what they typed. Shares no code with the product."""
import asyncio
import collections
import contextlib
import os
import random
import sys
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "tests", "long"))
sys.path.insert(0, os.path.join(TOP, "tests", "conformance"))
from client import Client  # noqa: E402
from driver import Driver, Watched  # noqa: E402


class Memory:
    """A history in memory, with the moments of the acknowledgements."""

    def __init__(self):
        self.events, self.acks = [], []

    def note(self, _durable=False, **event):
        self.events.append(event)
        if event["e"] == "ack":
            self.acks.append(time.monotonic())


class Writer(Driver):
    """A driver that goes to another node when its own is gone. A balancer would send it there: `silent` is how long that takes to notice."""
    silent = 2.0

    def __init__(self, urls, token, project, doc, site, seed, start=0):
        self.urls, self.at, self.token = urls, start, token
        self.project, self.doc, self.site = project, doc, site
        self.random, self.history, self.typed = random.Random(seed), Memory(), 0
        self.quiesce, self.codes, self.moves = False, collections.Counter(), 0
        self.refusals = []                  # why it could not come back at once
        self.pauses, self.lost_at, self.sent_at = [], None, None
        self.client = Client(urls[start], token, project, "writer/1")

    async def connect(self):
        delay = 0.02
        while True:
            try:
                self.client.server = self.urls[self.at]
                self.client.queue = []
                await asyncio.wait_for(self.client.connect(), 6)
                if self.doc not in self.client.documents:
                    await asyncio.wait_for(self.client.open(self.doc), 6)
                    document = self.client.documents[self.doc]
                    document.__class__, document.history, document.held, document.flying = Watched, self.history, [], []
                if self.lost_at:
                    self.pauses.append(time.monotonic() - self.lost_at)
                    self.lost_at = None
                return
            except Exception as why:  # noqa: BLE001  whatever kept it out, it comes again
                self.refusals.append(f"{time.monotonic() % 1000:.2f} {type(why).__name__} {why}"[:150])
                with contextlib.suppress(Exception):
                    self.client.drop()
            self.at = (self.at + 1) % len(self.urls)
            await asyncio.sleep(delay * (0.5 + self.random.random()))
            delay = min(delay * 2, 0.5)

    def stuck(self):
        document = self.client.documents[self.doc]
        if document.inflight is None:
            self.sent_at = None
        elif self.sent_at is None or self.sent_at[0] != document.seq:
            self.sent_at = (document.seq, time.monotonic())
        return self.sent_at is not None and time.monotonic() - self.sent_at[1] > self.silent

    async def again(self):
        self.lost_at = self.lost_at or (self.sent_at[1] if self.sent_at else time.monotonic())
        self.codes[self.client.socket.close_code] += 1
        self.moves += 1
        self.sent_at = None
        self.client.errors.clear()
        with contextlib.suppress(Exception):
            self.client.drop()
        for one in self.client.documents.values():
            one.open = False
        await self.connect()

    async def run(self, pace=0.06):
        await self.connect()
        document = self.client.documents[self.doc]
        while not self.quiesce or document.inflight is not None or document.pending or self.lost():
            if self.lost() or self.stuck():
                await self.again()
            if not self.quiesce:
                message = document.local(self.edit(document))
                if message:
                    with contextlib.suppress(Exception):
                        await self.client.send(message)
            await asyncio.sleep(self.random.random() * 2 * pace if not self.quiesce else 0.005)

    async def follow(self, version):
        """Until it has seen that version too."""
        document = self.client.documents[self.doc]
        while document.version < version:
            if self.lost():
                await self.again()
            await asyncio.sleep(0.01)

    def longest_pause(self, since=0):
        """Seconds between two acknowledgements, from that one on."""
        acks = self.history.acks[since:]
        return max((b - a for a, b in zip(acks, acks[1:])), default=0.0)


async def settle(writers, tasks, patience=30):
    """Everybody stops typing and comes to the same text; returns it with its version."""
    for writer in writers:
        writer.quiesce = True
    await asyncio.wait_for(asyncio.gather(*tasks), patience)
    version = max(w.client.documents[w.doc].version for w in writers)
    await asyncio.wait_for(asyncio.gather(*(w.follow(version) for w in writers)), patience)
    texts = {w.client.documents[w.doc].text for w in writers}
    assert len(texts) == 1, f"the replicas differ: {[len(t) for t in texts]}"
    return texts.pop().decode(), version


def judge(writers, text, version):
    """Every acknowledged edit stands exactly once in the history, and every version is somebody's acknowledged edit."""
    versions, seen, inserted, deleted = collections.Counter(), collections.defaultdict(set), set(), set()
    intended = set()
    for writer in writers:
        for event in writer.history.events:
            if event["e"] == "ack":
                versions[event["version"]] += 1
                for kind, token in event["edits"]:
                    (inserted if kind == "insert" else deleted).add(token)
            elif event["e"] == "seen":
                seen[event["version"]].add((event["session"], event["op"]))
            elif "delete" in event:
                intended.add(event["delete"])
    assert versions == collections.Counter(range(1, version + 1)), \
        f"{version} versions, {len(versions)} acknowledged; twice: {[v for v, n in versions.items() if n > 1][:5]}, never: {[v for v in range(1, version + 1) if v not in versions][:5]}"
    for number, ops in seen.items():
        assert len(ops) == 1, f"version {number} was shown as {len(ops)} operations"
    present = collections.Counter(part + "⟧" for part in text.split("⟧") if part)
    assert max(present.values(), default=1) == 1, "a token stands twice"
    assert not deleted & set(present), "a deleted token is back"
    lost = [token for token in inserted if token not in present and token not in intended]
    assert not lost, f"acknowledged and lost: {lost[:5]}"
    return {"versions": version, "tokens": len(inserted), "deleted": len(deleted)}
