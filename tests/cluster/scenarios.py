# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""What is done to the nodes, and what must be true afterwards."""
import asyncio
import collections
import contextlib
import dataclasses
import hashlib
import os
import random
import signal
import time
import urllib.request

import orphans
import proxies
from nodes import Nodes, http
from writers import Writer, judge, settle

from client import Client
from operation import canonical


@dataclasses.dataclass
class Stage:
    program: str
    postgres: object
    redis: object
    random: random.Random
    long: bool
    figures: dict
    rounds: int = 1
    writers: list = dataclasses.field(default_factory=list)


async def in_thread(work, *arguments):
    return await asyncio.get_running_loop().run_in_executor(None, work, *arguments)


async def until(condition, patience=60.0, what="it"):
    begun = time.monotonic()
    while not condition():
        assert time.monotonic() - begun < patience, f"{what} did not happen within {patience} s"
        await asyncio.sleep(0.02)
    return time.monotonic() - begun


async def document_in(node, project):
    client = node.client(project)
    await client.connect()
    doc = (await client.ask({"t": "file-create", "path": "a.txt", "kind": "text", "text": ""}))["doc"]
    await client.close()
    return doc


async def stopped(process):
    """Stops a process as a whole. The signal is on its way when kill() returns: other threads of a busy machine go on for a while."""
    os.kill(process, signal.SIGSTOP)

    def states():
        for thread in os.listdir(f"/proc/{process}/task"):
            with open(f"/proc/{process}/task/{thread}/stat") as file:
                yield file.read().rpartition(")")[2].split()[0]

    await until(lambda: all(state == "T" for state in states()), what="every thread to stand still")


@contextlib.contextmanager
def cluster(stage, count, redis=True, arguments=()):
    nodes = Nodes(stage.program, count, stage.postgres, stage.redis if redis else None, arguments)
    try:
        yield nodes
    except BaseException:
        for writer in stage.writers:
            print(f"--- writer {writer.site}: pauses {[round(p, 2) for p in writer.pauses]}", *writer.refusals[-12:], sep="\n    ")
        for number, node in enumerate(nodes.all):
            print(f"--- node {number}\n" + node.log()[-3000:])
        raise
    finally:
        nodes.close()


def writers_on(stage, nodes, project, doc, count, urls=None):
    urls = urls or nodes.urls()
    writers = [Writer(urls, nodes.first.token, project, doc, str(i), stage.random.random(), i % len(urls)) for i in range(count)]
    stage.writers += writers
    return writers, [asyncio.create_task(w.run()) for w in writers]


def finish(stage, nodes, project, writers, text, version, least=20):
    stage.figures.update(judge(writers, text, version), longest_pause_s=[round(w.longest_pause(), 2) for w in writers],
                         moves=sum(w.moves for w in writers), close_codes={str(k): n for k, n in sum((w.codes for w in writers), collections.Counter()).items()})
    assert version > least, "hardly anything happened"
    for node in nodes.all:
        if node.process.poll() is None:
            status, stored = node.content(project, "a.txt")
            assert status == 200 and stored.decode() == text, f"{node.url} has another text ({status})"


async def together(stage):
    """Two people on two nodes type into one document; the node that has the room is killed; nothing acknowledged is lost."""
    with cluster(stage, 2) as nodes:
        project = nodes.first.project()
        doc = await document_in(nodes[0], project)
        writers, tasks = writers_on(stage, nodes, project, doc, 4)
        await until(lambda: all(len(w.history.acks) > 20 for w in writers), what="typing on both nodes")
        assert nodes[0].metric("dyad_rooms") + nodes[1].metric("dyad_rooms") == 1, "one of them has the room"
        owner = 0 if nodes[0].metric("dyad_rooms") else 1
        stage.figures["relayed"] = nodes[1 - owner].metric("dyad_relayed_sockets")
        assert stage.figures["relayed"] == 2, "the other one passes on"
        nodes[owner].kill()
        before = [len(w.history.acks) for w in writers]
        await until(lambda: all(len(w.history.acks) > n + 10 for w, n in zip(writers, before)), what="typing after the kill")
        text, version = await settle(writers, tasks)
        finish(stage, nodes, project, writers, text, version)
        assert max(w.longest_pause() for w in writers) < 3, "nobody waits longer than 3 s"


async def share_a_file(here, there, project):
    """What is uploaded to one node, another one has."""
    content = os.urandom(3000)
    name = hashlib.sha256(content).hexdigest()
    headers = {"Authorization": f"Bearer {here.token}", "Content-Type": "application/octet-stream"}
    request = urllib.request.Request(f"{here.url}/api/v1/projects/{project}/blobs/{name}", content, headers, method="PUT")
    await in_thread(lambda: urllib.request.urlopen(request, timeout=10).close())
    client = there.client(project)
    await client.connect()
    await client.ask({"t": "file-create", "path": "picture.png", "kind": "blob", "hash": name, "size": len(content)})
    await client.close()
    status, got = await in_thread(there.content, project, "picture.png")
    assert status == 200 and got == content, f"the file of the other node: {status}"


async def files(stage):
    with cluster(stage, 2) as nodes:
        project = nodes.first.project()
        client = nodes[0].client(project)
        await client.connect()
        await share_a_file(nodes[1], nodes[0], project)
        await client.close()


async def zombie(stage):
    """The node that has the room is stopped; another one takes it; the one that wakes up acknowledges nothing of what it finds in its sockets."""
    with cluster(stage, 2) as nodes:
        project = nodes.first.project()
        doc = await document_in(nodes[0], project)
        old = nodes[0].client(project)
        await old.connect()
        mine = await old.open(doc)
        await old.edit(mine, canonical([b"before "]))
        await asyncio.wait_for(old.settled(mine), 5)
        await stopped(nodes[0].pid)
        try:
            await old.edit(mine, canonical([7, b"zombie"]))           # waits in the sleeper's socket
            new = nodes[1].client(project)
            begun = time.monotonic()
            await new.connect()
            theirs = await new.open(doc)
            stage.figures["taken_after_s"] = round(time.monotonic() - begun, 2)
            await new.edit(theirs, canonical([7, b"after"]))
            await asyncio.wait_for(new.settled(theirs), 5)
        finally:
            os.kill(nodes[0].pid, signal.SIGCONT)
        await until(lambda: old.socket.closed, what="the sleeper's client is sent away")
        stage.figures["close_code"] = old.socket.close_code
        status, stored = nodes[1].content(project, "a.txt")
        assert stored == b"before after", stored
        assert mine.inflight is not None, "the sleeper acknowledged what it had no right to"
        assert stage.figures["taken_after_s"] < 4.5, "a room is taken soon after its node's lease"
        # Who was sent away comes back, and what was typed is not lost.
        old.queue = []
        await old.connect()
        await asyncio.wait_for(old.settled(mine), 5)
        status, stored = nodes[0].content(project, "a.txt")
        assert sorted(stored.decode().replace("after", "|").replace("zombie", "*")) == sorted("before |*"), stored


async def one_fault(stage, nodes, fault):
    r, victim = stage.random, stage.random.choice(nodes.all)
    if fault == "node killed":
        victim.kill()
        await asyncio.sleep(0.3 + r.random())
        await in_thread(victim.start)
    elif fault == "node stopped":
        await stopped(victim.pid)
        await asyncio.sleep(4 + r.random() * (20 if stage.long else 1))
        os.kill(victim.pid, signal.SIGCONT)
    elif fault == "redis restarted":
        await in_thread(stage.redis.restart)
    else:
        took = await in_thread(stage.postgres.restart)
        stage.figures["postgres_away_s"] = max(stage.figures.get("postgres_away_s", 0), round(took, 2))


async def faults(stage):
    """R3: three nodes and faults of every kind under people who type."""
    kinds = ["node killed", "node stopped", "redis restarted", "postgres restarted"]
    plan = [kind for kind, times in zip(kinds, (200, 50, 50, 50) if stage.long else (2 * stage.rounds, *[stage.rounds] * 3)) for _ in range(times)]
    stage.random.shuffle(plan)
    with cluster(stage, 3) as nodes:
        project = nodes.first.project()
        doc = await document_in(nodes[0], project)
        writers, tasks = writers_on(stage, nodes, project, doc, 6)
        await until(lambda: all(len(w.history.acks) > 10 for w in writers), what="typing")
        pauses = collections.defaultdict(float)
        for fault in plan:
            begun = [len(w.history.acks) - 1 for w in writers]
            await one_fault(stage, nodes, fault)
            before = [len(w.history.acks) for w in writers]
            await until(lambda: all(len(w.history.acks) > n + 3 for w, n in zip(writers, before)), 20, f"typing after '{fault}'")
            pauses[fault] = max([pauses[fault]] + [round(w.longest_pause(n), 2) for w, n in zip(writers, begun)])
        text, version = await settle(writers, tasks)
        stage.figures["longest_pause_after_s"] = dict(pauses)
        stage.figures["faults"] = dict(collections.Counter(plan))
        finish(stage, nodes, project, writers, text, version)


async def revoked(stage):
    """Ended sign-ins, removed members and deleted projects close sockets on the other node within 5 s, with Redis and without."""
    for redis in (True, False):
        stage.postgres.fresh()
        with cluster(stage, 2, redis) as nodes:
            for what in ("sign-out", "member", "project"):
                project = nodes.first.project(what)
                person = nodes.guest(project, f"Ben {what}")
                # The room is on the one node, its visitor comes over the other.
                host = nodes[0].client(project)
                await host.connect()
                guest = Client(nodes[1].url, person["accessToken"], project)
                await guest.connect()
                begun = time.monotonic()
                if what == "sign-out":
                    answer = http(nodes[0].url, "POST", "logout", None, person["accessToken"])
                elif what == "member":
                    answer = http(nodes[1].url, "DELETE", f"projects/{project}/members/{person['user']['id']}", None, nodes.first.token)
                else:
                    answer = http(nodes[1].url, "DELETE", f"projects/{project}", None, nodes.first.token)
                assert answer[0] in (200, 204), answer
                await until(lambda: guest.socket.closed, 5, f"closing after {what}, Redis {redis}")
                stage.figures[f"{what}, {'Redis' if redis else 'no Redis'}"] = [round(time.monotonic() - begun, 2), guest.socket.close_code]
                await host.close()


async def rolling(stage, proxy):
    """R18: every node is stopped by SIGTERM and started anew, one after another, under people who come through a proxy."""
    with cluster(stage, 3 if stage.long else 2) as nodes, contextlib.closing(proxies.ALL[proxy](nodes.folder, nodes.all)) as door:
        project = nodes.first.project()
        doc = await document_in(nodes[0], project)
        writers, tasks = writers_on(stage, nodes, project, doc, 6, [door.url])
        calls = collections.Counter()
        calling = asyncio.create_task(keep_calling(door.url, nodes.first.token, project, calls))
        await until(lambda: all(len(w.history.acks) > 10 for w in writers), what="typing through the proxy")
        for _ in range(20 if stage.long else 1):
            for node in nodes.all:
                assert await in_thread(node.stop) == 0, "SIGTERM ends with 0"
                await in_thread(node.start)
                before = [len(w.history.acks) for w in writers]
                await until(lambda: all(len(w.history.acks) > n + 5 for w, n in zip(writers, before)), what="typing after a restart")
        calling.cancel()
        text, version = await settle(writers, tasks)
        finish(stage, nodes, project, writers, text, version)
        codes = sum((w.codes for w in writers), collections.Counter())
        stage.figures.update(calls=dict(calls))
        assert set(codes) <= {1012}, f"everybody was told: {codes}"
        assert not [status for status in calls if status != 200], f"calls that failed: {calls}"
        assert max(w.longest_pause() for w in writers) < 3, "nobody waits longer than 3 s"


async def keep_calling(url, token, project, calls):
    while True:
        status, _ = await in_thread(http, url, "GET", f"projects/{project}", None, token)
        calls[status] += 1
        await asyncio.sleep(0.02)


async def nginx(stage):
    await rolling(stage, "nginx")


async def haproxy(stage):
    await rolling(stage, "haproxy")


async def frozen(stage):
    """HAProxy ends the sockets of a node that is frozen; its people go on elsewhere."""
    with cluster(stage, 2) as nodes, contextlib.closing(proxies.ALL["haproxy"](nodes.folder, nodes.all)) as door:
        project = nodes.first.project()
        doc = await document_in(nodes[0], project)
        writers, tasks = writers_on(stage, nodes, project, doc, 4, [door.url])
        for writer in writers:
            writer.silent = 30          # they notice nothing themselves
        await until(lambda: all(len(w.history.acks) > 10 for w in writers), what="typing through the proxy")
        await stopped(nodes[0].pid)
        before = [len(w.history.acks) for w in writers]
        await until(lambda: all(len(w.history.acks) > n + 5 for w, n in zip(writers, before)), 15, "typing while a node is frozen")
        os.kill(nodes[0].pid, signal.SIGCONT)
        text, version = await settle(writers, tasks)
        finish(stage, nodes, project, writers, text, version)


async def storm(stage):
    """R14: a node with all the people dies; they come back through the other one at once."""
    count = 1000 if stage.long else 200
    with cluster(stage, 2) as nodes:
        projects = [nodes.first.project(f"p{i}") for i in range(10)]
        clients = [nodes[0].client(projects[i % 10]) for i in range(count)]
        for part in range(0, count, 50):
            await asyncio.gather(*(c.connect() for c in clients[part:part + 50]))
        nodes[0].kill()
        begun, moments = time.monotonic(), []

        async def back(client):
            client.reader.cancel()
            client.server, client.queue = nodes[1].url, []
            await client.connect()
            moments.append(time.monotonic() - begun)
        await asyncio.gather(*(back(c) for c in clients))
        stage.figures.update(clients=count, median_s=round(sorted(moments)[count // 2], 2), last_s=round(max(moments), 2),
                             connections=int(stage.postgres.ask("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'")))
        assert max(moments) < 60, "all are back within a minute"
        for client in clients:
            client.drop()


async def left_behind(stage):
    await orphans.orphans(stage, cluster, until, in_thread)


ALL = {"together": together, "orphans": left_behind, "files": files, "zombie": zombie, "faults": faults, "revoked": revoked, "nginx": nginx, "haproxy": haproxy, "frozen": frozen, "storm": storm}
