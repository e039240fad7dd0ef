#!/usr/bin/python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""One headless client for black_box.py: types unique tokens and deletes whole ones, and writes down what it means to do before it does it.
usage: driver.py SERVER PROJECT DOC SITE SEED HISTORY (the token in DYAD_TOKEN). Types until a line comes on stdin, then until all is acknowledged."""
import asyncio
import contextlib
import hashlib
import json
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "conformance"))
from client import Client, Document  # noqa: E402
from operation import canonical, to_wire  # noqa: E402

OPEN, CLOSE = "⟦", "⟧"


class History:
    """What survives a kill of the driver."""

    def __init__(self, path):
        self.file = open(path, "a", encoding="utf-8")

    def note(self, durable=False, **event):
        self.file.write(json.dumps(event) + "\n")
        self.file.flush()
        if durable:
            os.fsync(self.file.fileno())


def hash_of(op):
    return hashlib.sha256(json.dumps(to_wire(op)).encode()).hexdigest()[:16]


class Watched(Document):
    """The document of the protocol, which also writes down what it is told."""
    history = None
    held = ()           # tokens of what is pending, and of what is in flight
    flying = ()

    def next(self):
        message = super().next()
        if message:
            self.flying, self.held = list(self.held) + [], []
            self.history.note(True, e="submit", session=self.session, seq=self.seq, edits=self.flying)
        return message

    def changed(self, version, session, op):
        self.history.note(e="seen", version=version, session=session, op=hash_of(op))
        super().changed(version, session, op)

    def acknowledged(self, seq, version):
        self.history.note(e="ack", session=self.session, seq=seq, version=version, edits=self.flying, op=hash_of(self.inflight))
        self.flying = []
        super().acknowledged(seq, version)

    def caught_up(self, m):
        if "ack" not in m:              # what was in flight was not applied: it is sent again with the rest
            self.held, self.flying = list(self.flying) + list(self.held), []
        return super().caught_up(m)


class Driver:
    def __init__(self, server, project, doc, site, seed, path):
        self.server, self.project, self.doc, self.site = server, project, doc, site
        self.random, self.history, self.typed = random.Random(seed), History(path), 0
        self.quiesce = False

    async def connect(self):
        delay = 0.05
        while True:
            try:
                await asyncio.wait_for(self.client.connect(), 10)
                if self.doc not in self.client.documents:
                    await self.client.open(self.doc)
                    document = self.client.documents[self.doc]
                    document.__class__, document.history, document.held, document.flying = Watched, self.history, [], []
                return
            except Exception:  # noqa: BLE001  whatever kept it out, it comes again
                with contextlib.suppress(Exception):
                    self.client.drop()
            await asyncio.sleep(delay * (0.5 + self.random.random()))
            delay = min(delay * 2, 1)

    def edit(self, document):
        """A token put between two others, or one taken away."""
        text = document.text.decode()
        ends = [i + 1 for i, c in enumerate(text) if c == CLOSE]
        place = self.random.randrange(len(ends) + 1)
        if place and self.random.random() < (0.3 if len(ends) < 200 else 0.6):
            begin = ends[place - 2] if place > 1 else 0
            token = text[begin:ends[place - 1]]
            self.history.note(True, e="intent", delete=token)
            document.held.append(["delete", token])
            return canonical([len(text[:begin].encode()), -len(token.encode())])
        self.typed += 1
        token = f"{OPEN}{self.site}.{self.typed}{CLOSE}"
        self.history.note(True, e="intent", insert=token)
        document.held.append(["insert", token])
        return canonical([len(text[:ends[place - 1] if place else 0].encode()), token.encode()])

    def lost(self):
        return self.client.socket.closed or self.client.reader.done() or self.client.errors

    async def run(self):
        self.client = Client(self.server, os.environ["DYAD_TOKEN"], self.project, "driver/1")
        await self.connect()
        document = self.client.documents[self.doc]
        while not self.quiesce or document.inflight is not None or document.pending or self.lost():
            if self.lost():
                self.client.errors.clear()
                with contextlib.suppress(Exception):
                    self.client.drop()
                for one in self.client.documents.values():
                    one.open = False
                await self.connect()
            if not self.quiesce:
                message = document.local(self.edit(document))
                if message:
                    with contextlib.suppress(Exception):
                        await self.client.send(message)
            await asyncio.sleep(self.random.random() * 0.1 if not self.quiesce else 0.005)
        while True:             # what others still send
            version = document.version
            print(json.dumps({"version": version, "text": hashlib.sha256(document.text).hexdigest()}), flush=True)
            while document.version == version and not self.lost():
                await asyncio.sleep(0.01)
            if self.lost():
                return await self.run()

    async def listen(self):
        await asyncio.get_running_loop().run_in_executor(None, sys.stdin.readline)
        self.quiesce = True


async def main():
    server, project, doc, site, seed, path = sys.argv[1:]
    driver = Driver(server, project, int(doc), site, int(seed), path)
    listening = asyncio.create_task(driver.listen())
    await driver.run()
    await listening


if __name__ == "__main__":
    asyncio.run(main())
