# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Faults of the network and of those at its other end: half-open links, readers that do not read, crowds."""
import asyncio
import random
import time

import cbor2
import websockets

from server import Proxy, Server, canonical, until


def percentile(values, share):
    values = sorted(values)
    return round(values[min(len(values) - 1, int(share * len(values)))], 2) if values else None


async def half_open(program, long, _r, figures, servers):
    """R5: packets stop, nothing is closed. The server lets the client go within 15 s, and the others hear of it; back, it resumes by version."""
    server = Server(program)
    servers.append(server)
    server.start()
    project = server.project()
    noticed = []
    for _ in range(5 if long else 1):
        proxy = await Proxy(server.port).start()
        far, near = server.client(project, url=proxy.url), server.client(project)
        await far.connect()
        await near.connect()
        name = f"f{time.monotonic_ns()}.txt"
        doc = (await near.ask({"t": "file-create", "path": name, "kind": "text", "text": "line\n"}))["doc"]
        df, dn = await far.open(doc), await near.open(doc)
        await far.edit(df, canonical([b"before "]))
        await far.settled(df)
        before = server.metric("dyad_sockets")
        proxy.frozen = True
        df.local(canonical([b"held "]))
        await near.edit(dn, canonical([len(dn.text), b"meanwhile\n"]))
        noticed.append(await until(lambda: server.metric("dyad_sockets") < before, 20, "the server's noticing"))
        assert noticed[-1] <= 15.5, f"noticed after {noticed[-1]:.1f} s"
        far.drop()
        far.server = server.url
        begun = time.monotonic()
        await far.connect()
        await far.settled(df)
        await near.settled(dn)
        await until(lambda: df.version == dn.version, 10, "convergence")
        figures["resumed_ms"] = round((time.monotonic() - begun) * 1000)
        assert df.text == dn.text == b"held before line\nmeanwhile\n", df.text
        proxy.stop()
        await far.close()
        await near.close()
    figures["noticed_s"] = [round(n, 1) for n in noticed]


class Reader:
    """A raw connection that joins, follows, and then reads nothing."""

    def __init__(self, server, project):
        self.server, self.project = server, project

    async def connect(self):
        # The library reads ahead only as far as these let it.
        self.socket = await websockets.connect(
            self.server.url.replace("http", "ws", 1) + "/ws", subprotocols=["dyad.v1"], max_size=None, compression=None, max_queue=1, read_limit=4096,
            ping_interval=None, extra_headers={"Authorization": f"Bearer {self.server.token}"})
        await self.socket.send(cbor2.dumps({"t": "hello", "protocol": 1, "client": "mute/1"}))
        await self.socket.recv()
        await self.socket.send(cbor2.dumps({"t": "join", "project": self.project, "follow": True}))
        await self.socket.recv()
        self.socket.transport.pause_reading()


async def timed_edits(client, document, count, pace=0.0):
    """Edits one after another; the ms that each took to be acknowledged."""
    times = []
    for i in range(count):
        begun = time.monotonic()
        await client.edit(document, canonical([f"{i % 10}".encode()] if len(document.text) < 4000 else [-2000]))
        await client.settled_quickly(document)
        times.append((time.monotonic() - begun) * 1000)
        if pace:
            await asyncio.sleep(pace)
    return times


async def settled_quickly(self, document):
    while document.inflight is not None or document.pending:
        await asyncio.sleep(0)


async def slow_consumers(program, long, _r, figures, servers):
    """R12: clients that stop reading are cut off with bounded memory; the others do not notice."""
    server = Server(program)
    servers.append(server)
    server.start()
    project = server.project()
    writer, other = server.client(project), server.client(project)
    type(writer).settled_quickly = settled_quickly
    await writer.connect()
    await other.connect()
    big = (await writer.ask({"t": "file-create", "path": "big.txt", "kind": "text", "text": ""}))["doc"]
    small = (await writer.ask({"t": "file-create", "path": "small.txt", "kind": "text", "text": ""}))["doc"]
    ds, db = await other.open(small), await writer.open(big)
    calm = await timed_edits(other, ds, 200)
    mute = [Reader(server, project) for _ in range(100 if long else 10)]
    for one in mute:
        await one.connect()
    sockets, resident = server.metric("dyad_sockets"), server.resident()
    pushed, peak, piece, done = 0, resident, b"x" * 200_000, False

    async def push():
        nonlocal pushed, peak
        while not done:
            op = canonical([piece]) if len(db.text) < 2_000_000 else canonical([-len(db.text)])
            await writer.edit(db, op)
            await writer.settled_quickly(db)
            pushed += len(piece)
            peak = max(peak, server.resident())
            await asyncio.sleep(0.01)

    pushing = asyncio.create_task(push())
    busy = asyncio.create_task(timed_edits(other, ds, 200, 0.005))
    figures["all_cut_s"] = round(await until(lambda: server.metric("dyad_sockets") <= sockets - len(mute), 60, "cutting them off"), 1)
    times = await busy
    done = True
    await pushing
    figures.update(mute=len(mute), pushed_mb=round(pushed / 1e6, 1), resident_mb=[round(resident), round(peak)],
                   others_p99_ms=[percentile(calm, .99), percentile(times, .99)], others_p50_ms=[percentile(calm, .5), percentile(times, .5)])
    assert peak - resident <= 512, f"memory rose by {peak - resident:.0f} MiB"
    status, text = server.content(project, "small.txt")
    assert status == 200 and text == ds.text
    await other.ask({"t": "file-create", "path": "after.txt", "kind": "text", "text": ""})


async def connections(program, long, r, figures, servers):
    """R13: many connections, a few of which write."""
    count = 10_000 if long else 2_000
    server = Server(program, arguments=["--limits-connections", str(count + 500)])
    servers.append(server)
    server.start()
    project = server.project()
    docs, writers = [], []
    maker = server.client(project)
    type(maker).settled_quickly = settled_quickly
    await maker.connect()
    for i in range(20):
        docs.append((await maker.ask({"t": "file-create", "path": f"d{i}.txt", "kind": "text", "text": "x"}))["doc"])
    begun = time.monotonic()
    idle = await crowd(server, teams(server, count), count, r)
    figures.update(connections=count, all_connected_s=round(time.monotonic() - begun, 1), resident_mb=round(server.resident()), connected_server_cpu_s=server.cpu_seconds())
    for i in range(200 if long else 40):
        client = server.client(project)
        await client.connect()
        writers.append((client, await client.open(docs[i % len(docs)])))
    begun = time.monotonic()
    times = sum(await asyncio.gather(*(timed_edits(c, d, 30, 0.2 * r.random()) for c, d in writers)), [])
    figures.update(writers=len(writers), edits=len(times), edits_per_s=round(len(times) / (time.monotonic() - begun)),
                   ack_ms={"p50": percentile(times, .5), "p99": percentile(times, .99)}, resident_writing_mb=round(server.resident()))
    assert server.metric("dyad_sockets") >= count + len(writers), "somebody was dropped"
    assert figures["resident_writing_mb"] <= 400, "memory"
    for i, doc in enumerate(docs):
        for client, d in writers:
            if d.doc == doc:
                await until(lambda d=d: server.content(project, f"d{i}.txt")[1] == d.text, 20, "convergence")
                break
    for one in idle:
        one.transport.abort()


async def knock(server, project, gate):
    """One connection up to its project's state, coming back with the protocol's rule until it is through. (socket, attempts, refusals)"""
    delay, attempts = 0.25, 0
    while True:
        attempts += 1
        try:
            async with gate:
                socket = await websockets.connect(
                    server.url.replace("http", "ws", 1) + "/ws", subprotocols=["dyad.v1"], max_size=None, compression=None, open_timeout=60,
                    ping_interval=None, max_queue=8, extra_headers={"Authorization": f"Bearer {server.token}"})
                await socket.send(cbor2.dumps({"t": "hello", "protocol": 1, "client": "crowd/1"}))
                await asyncio.wait_for(socket.recv(), 60)
                await socket.send(cbor2.dumps({"t": "join", "project": project}))
                await asyncio.wait_for(socket.recv(), 60)
                socket.hearing = asyncio.create_task(hear(socket))
                return socket, attempts
        except websockets.exceptions.InvalidStatusCode as error:
            assert error.status_code < 500, f"HTTP {error.status_code}"
        except (OSError, websockets.exceptions.WebSocketException, asyncio.TimeoutError, EOFError):
            pass
        await asyncio.sleep(delay * (0.5 + random.random()))
        delay = min(delay * 2, 15)


def teams(server, count):
    """Projects of 50 people each: who comes and goes is told to all others of a project, and one test program reads for all of them."""
    return [server.project(f"q{i}") for i in range(max(20, count // 50))]


async def hear(socket):
    """Reads what comes: a client that does not answers no pings either, and is let go after 15 s."""
    try:
        async for _ in socket:
            pass
    except websockets.exceptions.ConnectionClosed:
        pass


async def crowd(server, projects, count, _r):
    gate = asyncio.Semaphore(200)       # what one test program can greet at once
    return [s for s, _ in await asyncio.gather(*(knock(server, projects[i % len(projects)], gate) for i in range(count)))]


async def storm(program, long, r, figures, servers):
    """R14: the server restarts; everybody comes back by the protocol's rule (0.25 s doubled up to 15 s, jitter), none is turned away with a 5xx."""
    count = 10_000 if long else 1_000
    server = Server(program, arguments=["--limits-connections", str(count + 500)])
    servers.append(server)
    server.start()
    projects = teams(server, count)
    sockets = await crowd(server, projects, count, r)
    figures["clients"] = count
    for how in ("killed", "stopped"):
        if how == "killed":
            server.kill()
        else:
            assert await asyncio.to_thread(server.stop) == 0, "SIGTERM ends with 0"
        codes = [s.close_code for s in await asyncio.gather(*(ended(s) for s in sockets))]
        if how == "stopped":
            figures["told"] = {code: codes.count(code) for code in set(codes)}
        gate = asyncio.Semaphore(500)
        begun, spent = time.monotonic(), time.process_time()
        coming = [asyncio.create_task(knock(server, projects[i % len(projects)], gate)) for i in range(count)]
        await asyncio.sleep(0)
        figures[f"{how}_ready_s"] = round(await asyncio.to_thread(server.start), 2)
        back = await asyncio.gather(*coming)
        sockets = [s for s, _ in back]
        figures[f"{how}_all_back_s"] = round(time.monotonic() - begun, 1)
        figures[f"{how}_attempts"] = sum(a for _, a in back)
        figures[f"{how}_server_cpu_s"], figures[f"{how}_test_cpu_s"] = server.cpu_seconds(), round(time.process_time() - spent, 1)
        assert figures[f"{how}_all_back_s"] <= 60, "too late"
        assert server.metric('dyad_http_answers_total{class="5xx"}') == 0, "a 5xx"
    for s in sockets:
        s.transport.abort()


async def ended(socket):
    try:
        await asyncio.wait_for(socket.wait_closed(), 30)
    except asyncio.TimeoutError:
        socket.transport.abort()
    return socket
