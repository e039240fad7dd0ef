# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Faults of the server's disk: full, failing, lying."""
import asyncio
import contextlib
import os
import shutil
import sqlite3
import subprocess
import time

from server import Server, Skip, canonical, http, until

PIECE = b"0123456789abcdef" * 4096


class Writer:
    """Somebody who types unique tokens at the start of a document, comes back when the line breaks, and remembers what was acknowledged."""

    def __init__(self, server, project, number):
        self.server, self.project, self.number = server, project, number
        self.typed, self.acknowledged, self.refused, self.client, self.document = 0, [], set(), None, None
        self.waiting, self.failures = None, 0

    async def open(self, doc):
        self.client = self.server.client(self.project)
        await self.client.connect()
        self.document = await self.client.open(doc)

    async def back(self):
        """Comes back as the protocol says, until it is there."""
        delay = 0.05
        while True:
            with contextlib.suppress(Exception):
                self.client.drop()
            try:
                self.client.errors.clear()
                await asyncio.wait_for(self.client.connect(), 10)
                return
            except Exception as why:  # noqa: BLE001  any reason not to be let in is one to come again
                self.failures += 1
                self.refused.add(str(getattr(why, "code", type(why).__name__)))
            await asyncio.sleep(delay)
            delay = min(delay * 1.5, 1)

    async def step(self, filler=b""):
        """One token, until it is acknowledged."""
        self.typed += 1
        token = f"<{self.number}.{self.typed}>".encode()
        message = self.document.local(canonical([token + filler]))
        if message:
            with contextlib.suppress(Exception):
                await self.client.send(message)
        while self.document.inflight is not None or self.document.pending:
            if self.client.errors:
                self.refused.update(e["code"] for e in self.client.errors)
                await self.back()
            elif self.client.socket.closed or self.client.reader.done():
                self.refused.add(f"close {self.client.socket.close_code}")
                await self.back()
            await asyncio.sleep(0.002)
        self.acknowledged.append(token)


def check_tokens(text, writers, what):
    for writer in writers:
        for token in writer.acknowledged:
            assert text.count(token) == 1, f"{what}: {token.decode()} was acknowledged and stands {text.count(token)} times"


def check_database(server):
    with contextlib.closing(sqlite3.connect(os.path.join(server.data, database_name(server)))) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "the database is damaged"


def database_name(server):
    return next(n for n in sorted(os.listdir(server.data)) if n.endswith(".db") or n.endswith(".sqlite"))


@contextlib.contextmanager
def small_disk(megabytes):
    """A disk of its own; needs the right to mount."""
    folder = subprocess.run(["mktemp", "-d"], capture_output=True, text=True, check=True).stdout.strip()
    if os.geteuid() or subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder], capture_output=True, check=False).returncode:
        os.rmdir(folder)
        raise Skip("no right to mount a small disk")
    try:
        yield folder
    finally:
        for _ in range(100):
            if not subprocess.run(["umount", folder], capture_output=True, check=False).returncode:
                break
            time.sleep(0.05)
        shutil.rmtree(folder, ignore_errors=True)


async def disk_full(program, long, _r, figures, servers):
    """R7: the disk fills, is freed, fills again. Nothing is acknowledged that is not there, /readyz says so, and all goes on by itself."""
    with small_disk(64) as disk:
        server = Server(program, folder=disk, arguments=["--disk-free-bytes", "2000000"])      # a disk of 64 MiB has less than it wants otherwise
        server.logfile = disk + ".log"      # the log has room elsewhere
        servers.append(server)
        server.start()
        try:
            await fill_and_free(server, disk, long, figures)
        finally:
            server.kill()


async def fill_and_free(server, disk, long, figures):
    project = server.project()
    writers = [Writer(server, project, i) for i in range(2)]
    maker = server.client(project)
    await maker.connect()
    doc = (await maker.ask({"t": "file-create", "path": "a.txt", "kind": "text", "text": "end"}))["doc"]
    for writer in writers:
        await writer.open(doc)
    resumed = []
    for _ in range(20 if long else 3):
        with open(os.path.join(disk, "filler"), "wb") as filler:
            with contextlib.suppress(OSError):
                while True:
                    filler.write(PIECE)
                    filler.flush()
        steps = [asyncio.create_task(w.step(b"." * 20_000)) for w in writers]
        await until(lambda: all(w.refused for w in writers) or all(s.done() for s in steps), 30, "the refusal")
        for _ in range(60):     # the log and the database have room left inside: until there is none
            if not any(s.done() for s in steps):
                break
            steps = [asyncio.create_task(w.step(b"." * 20_000)) if s.done() else s for w, s in zip(writers, steps)]
            await asyncio.sleep(0.05)
        await until(lambda: asyncio.to_thread(lambda: server.status("/readyz")[0] == 503), 20, "/readyz 503")
        assert server.process.poll() is None, "the server ended"
        assert server.status("/livez")[0] == 200, "/livez"
        assert (await asyncio.to_thread(server.content, project, "a.txt"))[0] == 200, "what can be read is read"
        os.unlink(os.path.join(disk, "filler"))
        begun = time.monotonic()
        await until(lambda: asyncio.to_thread(lambda: server.status("/readyz")[0] == 200), 20, "/readyz 200")
        await asyncio.wait_for(asyncio.gather(*steps), 30)
        resumed.append(round(time.monotonic() - begun, 2))
    await asyncio.gather(*(w.step() for w in writers))
    text = server.content(project, "a.txt")[1]
    check_tokens(text, writers, "disk full")
    figures.update(cycles=len(resumed), resumed_s=resumed, refusals=sorted(set().union(*(w.refused for w in writers))),
                   acknowledged=sum(len(w.acknowledged) for w in writers))
    assert max(resumed) <= 5, "too late"
    assert server.stop() == 0
    check_database(server)


FAULTS = [("posix/io/sync/fdatasync", 5), ("posix/io/sync/fsync", 5), ("posix/io/rw/pwrite64", 5), ("posix/io/rw/pwrite64", 28), ("posix/io/rw/pwrite", 28),
          ("posix/io/sync/fdatasync", 28)]


async def io_errors(program, long, r, figures, servers):
    """R8: calls of the disk fail with EIO and ENOSPC, for a while each, while people type. What was acknowledged is there, then and after a kill."""
    if not shutil.which("fiu-run"):
        raise Skip("no fiu-run (Debian: fiu-utils)")
    # Without what `./dev test` puts in to spare the disk: it would answer the calls that are to fail.
    server = Server(program, prefix=["env", "-u", "LD_PRELOAD", "fiu-run", "-x"])
    servers.append(server)
    server.start()
    project = server.project()
    maker = server.client(project)
    await maker.connect()
    doc = (await maker.ask({"t": "file-create", "path": "a.txt", "kind": "text", "text": "end"}))["doc"]
    await maker.close()
    writers = [Writer(server, project, i) for i in range(3)]
    for writer in writers:
        await writer.open(doc)
    hit = 0

    async def typing(writer):
        while not done:
            await writer.step()

    done = False
    tasks = [asyncio.create_task(typing(w)) for w in writers]
    for point in range(120 if long else 12):
        name, number = FAULTS[point % len(FAULTS)]
        errors = server.metric("dyad_commit_errors_total") or 0
        await asyncio.to_thread(control, server, f"enable_random name={name},probability={r.choice(['0.05', '0.5', '1'])},failinfo={number}")
        acknowledged = sum(len(w.acknowledged) for w in writers)
        with contextlib.suppress(AssertionError):
            await until(lambda: server.process.poll() is not None or (server.metric("dyad_commit_errors_total") or 0) > errors
                        or sum(len(w.acknowledged) for w in writers) > acknowledged + 200, 3)
        hit += (server.metric("dyad_commit_errors_total") or 0) > errors or server.process.poll() is not None
        if server.process.poll() is None:
            await asyncio.to_thread(control, server, f"disable name={name}")
        if point % 4 == 3:
            server.kill()
        if server.process.poll() is not None:
            figures["restarts"] = figures.get("restarts", 0) + 1
            await asyncio.to_thread(server.start)
        acknowledged = [len(w.acknowledged) for w in writers]
        figures.setdefault("resumed_s", []).append(round(await until(
            lambda acknowledged=acknowledged: all(len(w.acknowledged) > a for w, a in zip(writers, acknowledged)), 20, f"going on after {name}"), 2))
        text = server.content(project, "a.txt")[1]
        check_tokens(text, [], name)
    done = True
    await asyncio.wait_for(asyncio.gather(*tasks), 30)
    check_tokens(server.content(project, "a.txt")[1], writers, "at the end")
    server.kill()
    server.start()
    check_tokens(server.content(project, "a.txt")[1], writers, "after a kill")
    figures.update(points=120 if long else 12, hit=hit, acknowledged=sum(len(w.acknowledged) for w in writers),
                   refusals=sorted(set().union(*(w.refused for w in writers))), resumed_s=[min(figures["resumed_s"]), max(figures["resumed_s"])])
    assert hit >= figures["points"] // 4, "the faults did not hit"       # one of twenty calls fails where the dice say so: a few points never do
    assert server.stop() == 0
    check_database(server)


def control(server, command):
    subprocess.run(["fiu-ctrl", "-c", command, str(server.pid)], check=True, capture_output=True)


def flip(data, at, bit):
    return data[:at] + bytes([data[at] ^ (1 << bit)]) + data[at + 1:]


def flip_stored(path, project, r):
    """Changes one bit of one stored edit or snapshot of a project: documents have the same numbers in each. Returns what it was in, by the document."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        cells = []
        for table, column, version in (("journal", "operations", "first_version"), ("snapshots", "text", "version")):
            rows = database.execute(f"SELECT project, doc, {version}, {column} FROM {table} WHERE length({column}) > 0 AND project = (SELECT id FROM projects WHERE public_id = ?)", (project,))
            cells += [(table, column, version, row) for row in rows]
        table, column, version, (key, doc, number, value) = r.choice(cells)
        value = value.encode() if isinstance(value, str) else value
        database.execute(f"UPDATE {table} SET {column} = ? WHERE project = ? AND doc = ? AND {version} = ?",
                         (flip(value, r.randrange(len(value)), r.randrange(8)), key, doc, number))
        database.commit()
    return table, doc


async def damage(program, long, r, figures, servers):
    """R20: one bit of what is stored is another. It is found; that document is not served (or is rebuilt, and right), all others are."""
    server = Server(program, arguments=["--documents-snapshot-every", "40"])
    servers.append(server)
    server.start()
    project = server.project()
    client = server.client(project)
    await client.connect()
    texts = {}
    for i in range(5):
        doc = (await client.ask({"t": "file-create", "path": f"d{i}.txt", "kind": "text", "text": "the beginning\n"}))["doc"]
        document = await client.open(doc)
        for n in range(150):
            await client.edit(document, canonical([r.randrange(len(document.text)), f"word{n} ".encode()]))
            if n % 3 == 0:
                await client.settled(document)
        await client.settled(document)
        texts[doc] = (f"d{i}.txt", bytes(document.text))
    await client.close()
    other = server.project("other")
    client = server.client(other)
    await client.connect()
    await client.ask({"t": "file-create", "path": "other.txt", "kind": "text", "text": "whole"})
    await client.close()
    assert server.stop() == 0
    name = database_name(server)
    whole = os.path.join(server.folder, "whole.db")
    shutil.copy(os.path.join(server.data, name), whole)
    found = quarantined = rebuilt = 0
    flips = 500 if long else 50
    for _ in range(flips):
        for suffix in ("-wal", "-shm"):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(os.path.join(server.data, name + suffix))
        shutil.copy(whole, os.path.join(server.data, name))
        table, hurt = flip_stored(os.path.join(server.data, name), project, r)
        server.start()
        client = server.client(project)
        await client.connect()
        for doc, (path, text) in texts.items():
            try:
                opened = (await client.ask({"t": "open", "doc": doc}))["text"].encode()
                assert opened == text, f"{path} is served wrong after a bit in {table} of {hurt}"
                rebuilt += doc == hurt
            except client_error(client) as error:
                assert doc == hurt, f"{path} is not served, and was not hurt: {error}"
                assert error.code == "document-damaged", error.code
                quarantined += 1
                assert server.metric("dyad_documents_quarantined") == 1
                assert '"degraded"' in server.status("/health")[1], "/health does not say so"
        status, report = await asyncio.to_thread(http, server.url, "POST", "admin/verify", {}, server.token)
        assert status == 200, report
        bad = [one["path"] for one in report["bad"]]
        found += bad == [texts[hurt][0]]
        assert bad == [texts[hurt][0]], f"verify says {report['bad']}, hurt was {texts[hurt][0]} in {table}"
        await client.close()
        server.kill()
    for _ in range(20 if long else 3):
        shutil.copy(whole, os.path.join(server.data, name))
        await damaged_key(server, name, project, other, r)
    figures.update(flips=flips, found=found, quarantined=quarantined, rebuilt=rebuilt)


async def damaged_key(server, name, project, other, r):
    """The wrapped key of one project is another: nobody gets into that one, all others are served and take edits."""
    for suffix in ("-wal", "-shm"):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(os.path.join(server.data, name + suffix))
    with contextlib.closing(sqlite3.connect(os.path.join(server.data, name))) as database:
        key, wrapped = database.execute("SELECT project, wrapped FROM data_keys WHERE project = (SELECT id FROM projects WHERE public_id = ?)", (project,)).fetchone()
        database.execute("UPDATE data_keys SET wrapped = ? WHERE project = ?", (flip(wrapped, r.randrange(len(wrapped)), r.randrange(8)), key))
        database.commit()
    server.start()
    hurt, whole = server.client(project), server.client(other)
    try:
        await hurt.connect()
        raise AssertionError("a project whose key does not open is served")
    except client_error(hurt) as error:
        assert error.code == "storage-unavailable", error.code
    await whole.connect()
    doc = (await whole.ask({"t": "file-create", "path": f"n{r.random()}.txt", "kind": "text", "text": "new"}))["doc"]
    document = await whole.open(doc)
    await whole.edit(document, canonical([b"and edited "]))
    await whole.settled(document)
    status, report = await asyncio.to_thread(http, server.url, "POST", "admin/verify", {}, server.token)
    assert status == 200 and len(report["bad"]) == 5, report
    await whole.close()
    server.kill()


def client_error(_client):
    from client import ServerError
    return ServerError
