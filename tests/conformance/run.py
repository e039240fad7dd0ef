#!/usr/bin/python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Starts a real dyad-server and checks docs/protocol.md and docs/api.md against it. usage: run.py PATH/TO/dyad-server [SEED]"""
import asyncio
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from client import Client, ServerError, http  # noqa: E402
from operation import canonical  # noqa: E402

checks = 0


def check(condition, what):
    global checks
    checks += 1
    if not condition:
        raise AssertionError(what)


class Server:
    def __init__(self, program, data):
        self.program, self.data, self.port = program, data, 0
        self.start()

    def start(self):
        self.process = subprocess.Popen([self.program, "--listen", f"127.0.0.1:{self.port}", "--data", self.data],
                                        stdout=subprocess.PIPE, stderr=open(self.data + ".log", "a"), text=True)
        self.url, first = None, not getattr(self, "invite", None)
        while not (self.url and (not first or getattr(self, "invite", None))):
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError("the server ended: " + open(self.data + ".log").read()[-2000:])
            event = json.loads(line)
            if event["event"] == "listening":
                self.url = event["url"]
                self.port = int(self.url.rsplit(":", 1)[1])
            elif event["event"] == "setup":
                self.invite = event["invite"]

    def kill(self):
        self.process.kill()
        self.process.wait()


def random_op(r, text):
    """A small random edit on code point boundaries, in any script."""
    chars = text.decode()
    at = r.randint(0, len(chars))
    start = len(chars[:at].encode())
    gone = len(chars[at:at + r.choice([0, 0, 0, 1, 2, 5])].encode())
    new = "".join(r.choice("abc \n\u00e4\u00df\u4e16\u754c\U0001F600\u0301") for _ in range(r.randint(0, 4))).encode()
    if not gone and not new:
        new = b"x"
    return canonical([start, new, -gone])


async def refused(awaitable, code):
    try:
        await awaitable
    except ServerError as error:
        check(error.code == code, f"expected {code}, got {error.code}")
        return
    raise AssertionError(f"expected {code}, but it was accepted")


async def two_people(server, r):
    status, owner = http(server.url, "POST", "signup", {"invite": server.invite, "name": "Mira", "email": "mira@example.org",
                                                         "password": "correct horse battery"})
    check(status in (200, 201), f"signup: {status} {owner}")
    status, _ = http(server.url, "POST", "signup", {"invite": server.invite, "name": "Eve", "email": "eve@example.org",
                                                    "password": "correct horse battery"})
    check(status >= 400, "the setup invitation works once")
    status, wrong = http(server.url, "POST", "login", {"email": "mira@example.org", "password": "nope nope nope"})
    check(status == 401 and wrong["code"], "a wrong password is refused with a code")
    token = owner["accessToken"]
    check(http(server.url, "GET", "me", token=token)[1]["name"] == "Mira", "me")
    check(http(server.url, "GET", "me")[0] == 401, "no token, no answer")
    status, project = http(server.url, "POST", "projects", {"name": "Conformance"}, token)
    check(status == 201 and project["role"] == "owner", "a project is made")
    status, invitation = http(server.url, "POST", f"projects/{project['id']}/invitations", {"role": "developer"}, token)
    check(status == 201 and invitation["link"].endswith("#" + invitation["secret"]), "the link holds its secret in the fragment")
    status, guest = http(server.url, "POST", "invitations/accept", {"secret": invitation["secret"], "name": "Jonas"})
    check(status in (200, 201) and guest["project"]["id"] == project["id"], f"a guest joins: {status} {guest}")

    a = Client(server.url, token, project["id"])
    b = Client(server.url, guest["accessToken"], project["id"])
    await a.connect()
    await b.connect()
    created = await a.ask({"t": "file-create", "path": "notes/one.txt", "kind": "text", "text": "hello, w\u00f6rld\n"})
    doc = created["doc"]
    check(created["tree"] == a.tree + 1, "the tree's version rises")
    await refused(b.ask({"t": "file-create", "path": "notes/one.txt", "kind": "text", "text": ""}), "path-taken")
    await refused(b.ask({"t": "file-create", "path": "Notes/ONE.txt", "kind": "text", "text": ""}), "path-taken")
    for bad in ("../x", "/x", "a//b", "a/./b", "CON", "x:y", ".git/config", "a\u202eb", "b ", "c."):
        await refused(b.ask({"t": "file-create", "path": bad, "kind": "text", "text": ""}), "bad-path")
    da, db = await a.open(doc), await b.open(doc)
    check(da.text == db.text == "hello, w\u00f6rld\n".encode(), "both have the text")
    check(da.session != db.session, "sessions differ")
    await bad_operations(a, da)
    await typing(a, b, da, db, r, 150)
    await together(a, b, da, db)
    await presence(a, b, doc, da)
    await comments(server, a, b, da, db, project["id"], token, r)
    await offline(a, b, da, db, r)
    await resend(a, da)
    await opened_anew(a, da)
    da = a.documents[doc]
    await killed(server, a, b, da, db, r)
    renamed = await b.ask({"t": "file-rename", "doc": doc, "path": "notes/two.txt"})
    check(renamed["path"] == "notes/two.txt", "renamed")
    import urllib.parse
    import urllib.request
    request = urllib.request.Request(f"{server.url}/api/v1/projects/{project['id']}/content?path=" + urllib.parse.quote("notes/two.txt"))
    request.add_header("Authorization", "Bearer " + a.token)
    with urllib.request.urlopen(request) as answer:
        check(answer.read() == da.text, "HTTP has the same bytes")
    await a.ask({"t": "file-delete", "doc": doc})
    await refused(b.ask({"t": "fetch", "doc": doc}), "no-such-file")
    await a.close()
    await b.close()


async def comments(server, a, b, da, db, project, token, r):
    """A third person hears of comments and carries their ranges alone; the server must come to the same."""
    c = Client(server.url, b.token, project, comments=True)
    await c.connect()
    dc = await c.open(da.doc)
    await refused(a.ask({"t": "comment-add", "thread": "t", "entry": "e", "text": "x", "doc": da.doc, "version": da.version, "from": 0, "to": 0}), "bad-comment")
    at = len(da.text.decode()[:4].encode())
    add = {"t": "comment-add", "thread": "conformance-1", "entry": "conformance-e1", "text": "why?", "doc": da.doc, "version": da.version,
           "from": at, "to": len(da.text), "quote": da.text[at:].decode()}
    made = (await a.ask(add))["comment"]
    check((made["from"], made["to"], made["version"]) == (at, len(da.text), da.version), "the range is where it was put")
    check((await a.ask(add))["comment"] == made, "sent again, it is added once")
    await a.ask({"t": "comment-add", "thread": "conformance-1", "entry": "conformance-e2", "text": "because"})
    await refused(b.ask({"t": "comment-edit", "thread": "conformance-1", "entry": "conformance-e1", "text": "mine"}), "not-allowed")
    await refused(b.ask({"t": "comment-resolve", "thread": "conformance-9", "resolved": True}), "no-such-comment")
    for _ in range(60):
        for who, d in ((a, da), (b, db)):
            await who.edit(d, random_op(r, d.text))
        await a.settled(da)
        await b.settled(db)
    while not da.version == db.version == dc.version:
        await asyncio.sleep(0.005)
    thread = c.threads["conformance-1"]
    check(len(thread["entries"]) == 2, "both entries arrived")
    check((await a.ask({"t": "comment-resolve", "thread": "conformance-1", "resolved": True}))["comment"]["resolvedBy"] == a.member, "resolved")
    status, told = http(server.url, "GET", f"projects/{project}/comments", token=token)
    there = told["threads"][0]
    check(status == 200 and (there["from"], there["to"]) == (thread["from"], thread["to"]) and there["version"] == dc.version == thread["version"],
          f"the range went along as the page says: {there} {thread}")
    await c.close()
    c.threads.clear()
    await c.connect()
    for _ in range(2000):
        if c.threads.get("conformance-1", {}).get("resolvedBy"):
            break
        await asyncio.sleep(0.005)
    check(c.threads["conformance-1"]["resolvedBy"] == a.member, "a new connection gets all")
    removed = [await a.ask({"t": "comment-delete", "thread": "conformance-1", "entry": e}) for e in ("conformance-e1", "conformance-e2")]
    check([m["t"] for m in removed] == ["comment-changed", "comment-removed"], "the thread goes with its last entry")
    await c.close()


async def bad_operations(a, d):
    end = len(d.text)
    for op in ([0], [""], [1, 1], ["a", "b"], [-1, "a"], [3], [end + 1, "x"], [8, "x"], [-(end + 1)], [], [1, -1, -1], "x"):
        await a.send({"t": "file-edit", "doc": d.doc, "base": d.version, "seq": 1, "op": op})
        error = await wait_error(a)
        check(error["code"] in ("bad-operation", "bad-message"), f"{op}: {error}")
        if error["code"] == "bad-message":
            a.drop()
            await a.connect()
    a.drop()
    await a.connect()


async def wait_error(a):
    for _ in range(2000):
        if a.errors:
            return a.errors.pop(0)
        if a.socket.closed or a.reader.done():
            return {"code": "bad-message"}
        await asyncio.sleep(0.005)
    raise AssertionError("no error came")


async def equal(a, b, da, db):
    await a.settled(da)
    await b.settled(db)
    for _ in range(4000):
        if da.version == db.version:
            break
        await asyncio.sleep(0.005)
    check(da.version == db.version, f"versions: {da.version} {db.version}")
    check(da.text == db.text, "the texts are equal")


async def typing(a, b, da, db, r, n):
    for _ in range(n):
        c, d = r.choice([(a, da), (b, db)])
        await c.edit(d, random_op(r, d.text))
        if r.random() < 0.3:
            await asyncio.sleep(0)
    await equal(a, b, da, db)


async def together(a, b, da, db):
    """Two words typed at one place at once stand whole."""
    for x, y in zip("ALPHA", "BRAVO"):
        await a.edit(da, canonical([x.encode()] if x == "A" and b"ALPH" not in da.text else [da.text.find(b"ALPHA"[:"ALPHA".index(x)]) + "ALPHA".index(x), x.encode()]))
        await b.edit(db, canonical([db.text.find(b"BRAVO"[:"BRAVO".index(y)]) + "BRAVO".index(y), y.encode()]) if y != "B" else [b"B"])
    await equal(a, b, da, db)


async def presence(a, b, doc, da):
    await a.send({"t": "presence", "doc": doc, "version": da.version, "cursor": 3, "selections": [[1, 3]], "state": "typing"})
    for _ in range(2000):
        if b.present.get(a.connection, {}).get("cursor") == 3:
            break
        await asyncio.sleep(0.005)
    check(b.present[a.connection]["member"] == a.member, "presence arrives, with its member")


async def offline(a, b, da, db, r):
    """One goes away with an edit in flight, both go on, one comes back: every edit survives."""
    for _ in range(12):
        await a.edit(da, random_op(r, da.text))
        if r.random() < 0.5:
            await asyncio.sleep(0.003)
        a.drop()
        da.open = False
        mark_a, mark_b = (f"<{r.randint(0, 1 << 40):x}>".encode() for _ in range(2))
        da.local([mark_a])
        await b.edit(db, canonical([len(db.text), mark_b]))
        for _ in range(5):
            da.local(random_op(r, da.text[len(mark_a):] or b"x") if False else canonical([len(da.text), b"."]))
            await b.edit(db, canonical([len(db.text), b","]))
        await a.connect()
        await equal(a, b, da, db)
        check(mark_a in da.text and mark_b in da.text, "both branches survive")


async def resend(a, d):
    """The same edit twice on one connection is applied once, and acknowledged twice."""
    before = d.text
    message = d.local([b"once"])
    await a.send(message)
    await a.send(message)
    acknowledged = 0
    original = d.acknowledged

    def count(seq, version):
        nonlocal acknowledged
        acknowledged += 1
        if acknowledged == 1:
            original(seq, version)

    d.acknowledged = count
    for _ in range(2000):
        if acknowledged == 2:
            break
        await asyncio.sleep(0.005)
    d.acknowledged = original
    check(acknowledged == 2, f"acknowledged {acknowledged} times")
    fetched = await a.ask({"t": "fetch", "doc": d.doc})
    check(fetched["text"].encode() == b"once" + before, "applied once")


async def opened_anew(a, d):
    """Without `since`, but with session and seq: the answer says whether the text holds that edit, once, and its session is closed."""
    await a.settled(d)
    message = d.local([b"anew "])
    await a.send(message)
    await a.settled(d)
    told = await a.ask({"t": "open", "doc": d.doc, "session": d.session, "seq": message["seq"]})
    check(told["ack"] == {"seq": message["seq"], "version": d.version}, f"ack: {told.get('ack')}")
    check(told["text"].encode() == d.text and told["version"] == d.version, "the text holds it")
    d = a.documents[d.doc]
    told = await a.ask({"t": "open", "doc": d.doc, "session": d.session, "seq": 1})
    check("ack" not in told, "an edit that was never sent is not in the text")
    await a.send({"t": "file-edit", "doc": d.doc, "base": told["version"], "seq": 2, "op": ["x"]})
    check((await wait_error(a))["code"] == "sequence-gap", "a new session begins at 1")


async def killed(server, a, b, da, db, r):
    """kill -9 of the server with edits on their way: nothing acknowledged is lost, the rest is sent again."""
    for _ in range(3):
        for _ in range(10):
            await a.edit(da, random_op(r, da.text))
            await b.edit(db, canonical([len(db.text), b"!"]))
        acknowledged = max(da.version, db.version)
        server.kill()
        a.drop()
        b.drop()
        server.start()
        await a.connect()
        await b.connect()
        check(da.version >= acknowledged, "what was acknowledged is there")
        await equal(a, b, da, db)


async def hostile(server):
    import websockets
    try:
        await websockets.connect(server.url.replace("http", "ws", 1) + "/ws", subprotocols=["dyad.v1"])
        raise AssertionError("a socket without a token was opened")
    except websockets.exceptions.InvalidStatusCode as error:
        check(error.status_code == 401, f"no token: {error.status_code}")


async def main():
    program, seed = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else random.SystemRandom().randint(0, 1 << 32)
    print(f"seed {seed}")
    data = tempfile.mkdtemp(prefix="dyad-conformance-")
    server = Server(program, os.path.join(data, "server"))
    try:
        await hostile(server)
        await two_people(server, random.Random(seed))
        server.process.terminate()
        check(server.process.wait(20) == 0, "SIGTERM ends with 0")
    finally:
        if server.process.poll() is None:
            server.kill()
    shutil.rmtree(data, ignore_errors=True)
    print(f"{checks} checks passed")


asyncio.run(main())
