# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""A Dyad client written from docs/protocol.md and docs/api.md alone: joins, edits, goes away, comes back, resends."""
import asyncio
import json
import urllib.error
import urllib.request

import cbor2
import websockets

from operation import apply, compose, from_wire, to_wire, transform


def http(server, method, path, body=None, token=None):
    """One call of the HTTP API; returns (status, decoded body)."""
    request = urllib.request.Request(f"{server}/api/v1/{path}", method=method)
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    data = None
    if body is not None:
        data = json.dumps(body).encode()
        request.add_header("Content-Type", "application/json")
    try:
        with urllib.request.urlopen(request, data, timeout=30) as answer:
            raw, status = answer.read(), answer.status
    except urllib.error.HTTPError as error:
        raw, status = error.read(), error.code
    return status, json.loads(raw) if raw else None


class ServerError(Exception):
    def __init__(self, message):
        super().__init__(f"{message.get('code')}: {message.get('message')}")
        self.code, self.about = message.get("code"), message.get("about", {})


class Document:
    """Section 4, "A client's rules"."""

    def __init__(self, doc, version, session, text):
        self.doc, self.version, self.session, self.text = doc, version, session, text
        self.seq, self.inflight, self.pending = 0, None, []
        self.open = True

    def local(self, op):
        """A local edit; returns a message to send, or None."""
        self.text = apply(self.text, op)
        self.pending = compose(self.pending, op)
        return self.next()

    def next(self):
        if self.inflight is not None or not self.pending or not self.open:
            return None
        self.inflight, self.pending = self.pending, []
        self.seq += 1
        return self.edit_message()

    def edit_message(self):
        return {"t": "file-edit", "doc": self.doc, "base": self.version, "seq": self.seq, "op": to_wire(self.inflight)}

    def changed(self, version, session, op):
        assert version == self.version + 1, f"gap: {self.version} -> {version}"
        left = self.session < session
        if self.inflight is not None:
            self.inflight, op = transform(self.inflight, op, left)
        self.pending, op = transform(self.pending, op, left)
        self.text = apply(self.text, op)
        self.version = version

    def acknowledged(self, seq, version):
        assert self.inflight is not None and seq == self.seq, "an acknowledgement nobody waits for"
        assert version == self.version + 1, f"acknowledged as {version} at {self.version}"
        self.version, self.inflight = version, None

    def come_back_message(self):
        message = {"t": "open", "doc": self.doc, "since": self.version, "session": self.session}
        if self.inflight is not None:
            message["seq"] = self.seq
        return message

    def caught_up(self, m):
        assert m["from"] == self.version
        if "ack" in m:
            for version, session, _member, op in m["before"]:
                self.changed(version, session, from_wire(op))
            self.acknowledged(m["ack"]["seq"], m["ack"]["version"])
        held = compose(self.inflight, self.pending) if self.inflight is not None else self.pending
        op = from_wire(m["op"])
        self.pending, op = transform(held, op, False)
        self.text = apply(self.text, op)
        self.inflight, self.version, self.session, self.seq, self.open = None, m["version"], m["session"], 0, True
        return self.next()


def move_range(start, end, op):
    """Section 9, by the letter."""
    def through(position, pushed):
        before, after = 0, position
        for c in op:
            if isinstance(c, bytes):
                if before < position or (before == position and pushed):
                    after += len(c)
            elif c > 0:
                before += c
            else:
                if before < position:
                    after -= min(-c, position - before)
                before += -c
        return after
    gone = start == end
    end = through(end, False)
    return (end if gone else min(through(start, True), end)), end


class Client:
    def __init__(self, server, token, project, name="conformance/1", comments=False):
        self.comments, self.threads = comments, {}
        self.server, self.token, self.project, self.name = server, token, project, name
        self.documents, self.files, self.socket = {}, {}, None
        self.waiting, self.requests, self.errors = {}, 0, []
        self.present = {}

    async def connect(self):
        url = self.server.replace("http", "ws", 1) + "/ws"
        self.socket = await websockets.connect(
            url, subprotocols=["dyad.v1"], max_size=None, compression=None,
            extra_headers={"Authorization": f"Bearer {self.token}"})
        assert self.socket.subprotocol == "dyad.v1"
        await self.send({"t": "hello", "protocol": 1, "client": self.name})
        welcome = await self.receive_one()
        assert welcome["t"] == "welcome", welcome
        await self.send({"t": "join", "project": self.project} | ({"comments": True} if self.comments else {}))
        state = await self.receive_one()
        if state["t"] == "error":
            raise ServerError(state)
        self.tree, self.connection, self.member = state["tree"], state["connection"], state["member"]
        self.files = {f["doc"]: f for f in state["files"]}
        more = state["more"]
        while more:
            part = await self.receive_one()
            self.files.update({f["doc"]: f for f in part["files"]})
            more = part["more"]
        self.reader = asyncio.create_task(self.read())
        for document in self.documents.values():
            document.open = False
            await self.come_back(document)

    async def come_back(self, document):
        future = self.request(document.come_back_message())
        await self.send(document.come_back_message() | {"req": future.req})
        await future

    def drop(self):
        """Breaks the connection without a goodbye."""
        self.reader.cancel()
        self.socket.transport.abort()

    async def close(self):
        self.reader.cancel()
        await self.socket.close()

    async def send(self, message):
        await self.socket.send(cbor2.dumps(message))

    async def receive_one(self):
        self.queue = getattr(self, "queue", [])
        while not self.queue:
            message = cbor2.loads(await asyncio.wait_for(self.socket.recv(), 20))
            self.queue += message["messages"] if message["t"] == "batch" else [message]
        return self.queue.pop(0)

    async def read(self):
        try:
            while True:
                await self.handle(await self.receive_forever())
        except websockets.exceptions.ConnectionClosed as why:
            for future in self.waiting.values():        # nobody will answer these any more
                if not future.done():
                    future.set_exception(why)
            self.waiting.clear()

    async def receive_forever(self):
        while not self.queue:
            message = cbor2.loads(await self.socket.recv())
            self.queue += message["messages"] if message["t"] == "batch" else [message]
        return self.queue.pop(0)

    def request(self, _message):
        self.requests += 1
        future = asyncio.get_running_loop().create_future()
        future.req = self.requests
        self.waiting[self.requests] = future
        return future

    async def ask(self, message):
        future = self.request(message)
        await self.send(message | {"req": future.req})
        return await asyncio.wait_for(future, 20)

    async def handle(self, m):
        kind, document = m["t"], self.documents.get(m.get("doc"))
        if kind == "file-changed" and document and document.open:
            document.changed(m["version"], m["session"], from_wire(m["op"]))
            for thread in self.threads.values():
                if thread["doc"] == m["doc"] and thread["version"] + 1 == m["version"]:
                    thread["from"], thread["to"] = move_range(thread["from"], thread["to"], from_wire(m["op"]))
                    thread["version"] = m["version"]
        elif kind == "ack" and document and document.open:
            document.acknowledged(m["seq"], m["version"])
            await self.send_if(document.next())
        elif kind == "catch-up" and document and m["session"]:
            await self.send_if(document.caught_up(m))
        elif kind == "document" and m["session"]:
            self.documents[m["doc"]] = Document(m["doc"], m["version"], m["session"], m["text"].encode())
        elif kind == "file-created":
            self.files[m["doc"]] = m
        elif kind == "file-renamed":
            self.files[m["doc"]]["path"] = m["path"]
        elif kind == "file-deleted":
            self.files.pop(m["doc"], None)
        elif kind == "comments":
            self.threads.update({t["thread"]: t for t in m["threads"]})
        elif kind == "comment-changed":
            self.threads[m["comment"]["thread"]] = m["comment"]
        elif kind == "comment-removed":
            self.threads.pop(m["thread"], None)
        elif kind == "presence":
            self.present[m["connection"]] = m
        req = m.get("req") or (m.get("about") or {}).get("req")
        if req in self.waiting:
            future = self.waiting.pop(req)
            if not future.done():
                future.set_exception(ServerError(m)) if kind == "error" else future.set_result(m)
        elif kind == "error":
            self.errors.append(m)

    async def send_if(self, message):
        if message:
            await self.send(message)

    async def open(self, doc):
        await self.ask({"t": "open", "doc": doc})
        return self.documents[doc]

    async def edit(self, document, op):
        await self.send_if(document.local(op))

    async def settled(self, document):
        while document.inflight is not None or document.pending:
            if self.errors:
                raise ServerError(self.errors[0])
            await asyncio.sleep(0.005)
