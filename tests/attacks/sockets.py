# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Attacks by WebSocket, and on what rights by path hide."""
import asyncio
import os
import struct
import sys
import urllib.parse

import cbor2
import websockets

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "tests", "conformance"))
from client import Client  # noqa: E402

HIDDEN = "quetzal-in-the-hidden-file"


async def upgrade(scene, token, protocols=("dyad.v1",), headers=()):
    """An open socket, or the status with which it was refused."""
    try:
        return await websockets.connect(scene.server.url.replace("http", "ws", 1) + "/ws", subprotocols=list(protocols), compression=None, max_size=None, open_timeout=20,
                                        extra_headers={**({"Authorization": f"Bearer {token}"} if token else {}), **dict(headers)})
    except websockets.exceptions.InvalidStatusCode as refused:
        return refused.status_code
    except (websockets.exceptions.InvalidHandshake, asyncio.TimeoutError, OSError):
        return 0


async def ends(socket, patience=20):
    """The code with which the server closes it; what it says before is left out."""
    try:
        while True:
            await asyncio.wait_for(socket.recv(), patience)
    except websockets.exceptions.ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd else 1006
    except asyncio.TimeoutError:
        return 0


async def open_doors(scene):
    good = scene.viewer.token
    for token, protocols, headers, wanted in ((None, ("dyad.v1",), (), (401,)), ("x" * 43, ("dyad.v1",), (), (401,)), (good, ("other",), (), (400,)),
                                              (good, ("dyad.v1",), (("Origin", "https://evil.example"),), (403,)), (good, ("dyad.v1",), (("Origin", "null"),), (403,)),
                                              (None, ("dyad.v1",), (("Cookie", f"token={good}"),), (401,))):
        answer = await upgrade(scene, token, protocols, headers)
        assert answer in wanted, (protocols, headers, answer)
    refused = await upgrade(scene, None, ("dyad.v1", good))           # nor does a token hide among the protocols
    assert refused == 401, refused


BAD_MESSAGES = [b"", b"\x00", b"\xff" * 100, cbor2.dumps([]), cbor2.dumps({"t": 1}), cbor2.dumps({"t": "x" * 5000}), cbor2.dumps({"t": "hello"}), cbor2.dumps({"t": "hello", "protocol": -1, "client": "x"}),
                cbor2.dumps({"t": "join", "project": "x"}), b"\x9f" * 20_000, b"\xbf\x61t", b"\x5b" + struct.pack(">Q", 1 << 62), b"\xd9\xd9\xf7" + cbor2.dumps({"t": "hello"}),
                b"\xa2" + cbor2.dumps("t") + cbor2.dumps("hello") + cbor2.dumps("t") + cbor2.dumps("join"), cbor2.dumps({"t": "hello", "protocol": 1, "client": 7})]


async def bad_messages(scene):
    """What is no message ends its own connection, and nobody else's."""
    bystander = Client(scene.server.url, scene.developer.token, scene.project)
    await bystander.connect()
    for bad in BAD_MESSAGES:
        socket = await upgrade(scene, scene.viewer.token)
        await socket.send(bad)
        try:
            answer = cbor2.loads(await asyncio.wait_for(socket.recv(), 20))
            assert answer["t"] == "error", (bad[:30], answer)
        except websockets.exceptions.ConnectionClosed:
            pass
        await socket.close()
    socket = await upgrade(scene, scene.viewer.token)
    await socket.send("text, not bytes")
    assert await ends(socket) in (1003, 1002, 4400, 1007), "a text frame was taken"
    socket = await upgrade(scene, scene.viewer.token)
    try:
        await socket.send(b"\x00" * (40 << 20))
    except websockets.exceptions.ConnectionClosed:
        pass                                       # before it was all sent
    assert await ends(socket, 60) in (1009, 1006, 1002), "a message of 40 MiB was taken"
    pong = await bystander.socket.ping()
    await asyncio.wait_for(pong, 20)
    await bystander.close()


async def strangers(scene):
    """Nobody joins what they are no member of; a viewer changes nothing by any message."""
    socket = await upgrade(scene, scene.outsider.token)
    await socket.send(cbor2.dumps({"t": "hello", "protocol": 1, "client": "x"}))
    await socket.recv()
    await socket.send(cbor2.dumps({"t": "join", "project": scene.project}))
    answer = cbor2.loads(await asyncio.wait_for(socket.recv(), 20))
    assert answer["t"] == "error" and answer["code"] == "no-such-project", answer
    await socket.close()
    viewer = Client(scene.server.url, scene.viewer.token, scene.project)
    await viewer.connect()
    for message in ({"t": "file-create", "path": "evil.txt", "kind": "text", "text": "x"}, {"t": "file-delete", "doc": 1}, {"t": "file-rename", "doc": 1, "path": "x"}, {"t": "file-mode", "doc": 1, "exec": True},
                    {"t": "file-edit", "doc": 1, "base": 0, "seq": 1, "op": ["x"]}, {"t": "comment-add", "thread": "x", "entry": "y", "text": "z"}):
        await viewer.socket.send(cbor2.dumps(message))
    await asyncio.wait_for(await viewer.socket.ping(), 20)          # they have all been read by then
    await viewer.close()
    files = scene.owner.call("GET", f"projects/{scene.project}/files").json()
    assert "evil.txt" not in str(files), files


async def hide(scene):
    owner = Client(scene.server.url, scene.owner.token, scene.project)
    await owner.connect()
    await owner.ask({"t": "file-create", "path": "secrets/plan.txt", "kind": "text", "text": HIDDEN})
    await owner.close()


def hidden(scene):
    """No spelling of a path, number or search shows what is hidden."""
    asyncio.run(hide(scene))
    assert HIDDEN.encode() in scene.owner.call("GET", f"projects/{scene.project}/content?path=secrets/plan.txt").body
    ruled = scene.owner.call("PUT", f"projects/{scene.project}/rights", {"rules": [{"pattern": "secrets/**", "access": "hidden"}]})
    assert ruled.status == 200, ruled.body
    spellings = ("secrets/plan.txt", "SECRETS/plan.txt", "secrets/PLAN.TXT", "./secrets/plan.txt", "secrets//plan.txt", "secrets/./plan.txt", "x/../secrets/plan.txt", "secrets\\plan.txt", "/secrets/plan.txt",
                 "secrets/plan.txt/", "secrets/plan.txt\0", "secrets/plan.txt ", "\uff53ecrets/plan.txt", "secrets/plan\u200b.txt", "se\u0301crets/plan.txt", "secrets/pl\u0430n.txt", "secrets%2fplan.txt", "secrets/*", "**")
    files = scene.owner.call("GET", f"projects/{scene.project}/files").json()["files"]
    number = next(file["doc"] for file in files if file["path"] == "secrets/plan.txt")
    for person in (scene.viewer, scene.developer):
        for path in spellings:
            answer = person.call("GET", f"projects/{scene.project}/content?path={urllib.parse.quote(path)}")
            assert answer.status in (400, 404), (path, answer.status)
        for rest in (f"files/{number}/history", f"files/{number}/blame", f"files/{number}/changes", f"files/{number}/content?version=0", f"files/{number}/revert?first=1", f"files/{number}/revert?first=1&last=1"):
            answer = person.call("GET", f"projects/{scene.project}/{rest}")
            assert answer.status in (400, 404), (rest, answer.status)
        for rest in ("files", "timeline", "log", "comments", "comments/markdown", "notices", "rights/preview", "log?path=secrets/plan.txt", "comments?path=secrets/plan.txt"):
            answer = person.call("GET", f"projects/{scene.project}/{rest}")
            assert b"plan.txt" not in answer.body and HIDDEN.encode() not in answer.body, (rest, answer.body[:300])
        answer = person.call("POST", f"projects/{scene.project}/search", {"text": HIDDEN})
        assert b"plan.txt" not in answer.body, answer.body


def sockets(scene):
    """Doors that must not open, messages that are none, and messages of who may not."""
    asyncio.run(open_doors(scene))
    asyncio.run(bad_messages(scene))
    asyncio.run(strangers(scene))
