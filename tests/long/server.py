# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Runs a real dyad-server, asks it over HTTP, and stands between it and its clients. Shares no code with the product."""
import asyncio
import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "tests", "conformance"))
from client import Client, ServerError, http  # noqa: E402,F401
from operation import apply, canonical, compose, from_wire, to_wire, transform  # noqa: E402,F401

PASSWORD = "correct horse battery staple"


class Skip(Exception):
    """What a test needs is not on this machine."""


class Server:
    """One data folder, and the processes that serve it one after another on one port."""

    def __init__(self, program, folder=None, arguments=(), prefix=(), environment=None):
        self.program, self.arguments, self.prefix = program, list(arguments), list(prefix)
        self.folder = folder or tempfile.mkdtemp(prefix="dyad-long-")
        self.environment = dict(os.environ, **(environment or {}))
        self.data, self.logfile = os.path.join(self.folder, "data"), os.path.join(self.folder, "server.log")
        self.port, self.invite, self.token, self.process = 0, None, None, None
        self.metrics_port = free_port()

    def start(self, patience=60):
        command = self.prefix + [self.program, "--listen", f"127.0.0.1:{self.port}", "--metrics", f"127.0.0.1:{self.metrics_port}",
                                 "--data", self.data] + self.arguments
        with open(self.logfile, "a", encoding="utf-8") as log:
            self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, text=True, env=self.environment)
        begun, first, url = time.monotonic(), self.token is None and self.invite is None, None
        while url is None or (first and self.invite is None):
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError("the server ended: " + self.log()[-2000:])
            event = json.loads(line) if line.startswith("{") else {}
            if event.get("event") == "listening":
                url = event["url"]
            elif event.get("event") == "setup":
                self.invite = event["invite"]
            if time.monotonic() - begun > patience:
                raise RuntimeError("the server does not come up")
        threading.Thread(target=self.process.stdout.read, daemon=True).start()
        self.port = int(url.rsplit(":", 1)[1])
        self.url = url
        if self.token is None:
            status, owner = http(url, "POST", "signup", {"invite": self.invite, "name": "Mira", "email": "mira@example.org", "password": PASSWORD})
            assert status in (200, 201), owner
            self.token = owner["accessToken"]
        return time.monotonic() - begun

    @property
    def pid(self):
        """Of the server itself; a wrapper may have started it."""
        if not self.prefix:
            return self.process.pid
        found = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True, check=False).stdout.split()
        return int(found[0]) if found else self.process.pid

    def kill(self):
        if self.process and self.process.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
            self.process.kill()
            self.process.wait()

    def stop(self):
        os.kill(self.pid, signal.SIGTERM)
        return self.process.wait(30)

    def log(self):
        with open(self.logfile, encoding="utf-8", errors="replace") as file:
            return file.read()

    def project(self, name="p"):
        status, project = http(self.url, "POST", "projects", {"name": name}, self.token)
        assert status == 201, project
        return project["id"]

    def status(self, path, port=None):
        """(status, body) of a path outside the API; (0, reason) where nobody answers."""
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port or self.port}{path}", timeout=10) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()
        except OSError as error:
            return 0, str(error)

    def metric(self, name):
        for line in self.status("/metrics", self.metrics_port)[1].splitlines():
            if line.startswith(name + " "):
                return float(line.split()[1])
        return None

    def content(self, project, path):
        request = urllib.request.Request(f"{self.url}/api/v1/projects/{project}/content?path={path}", headers={"Authorization": "Bearer " + self.token})
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def cpu_seconds(self):
        """Of this process since it started."""
        with open(f"/proc/{self.pid}/stat", encoding="utf-8") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return round((int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), 1)

    def resident(self):
        with open(f"/proc/{self.pid}/status", encoding="ascii") as file:
            return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) / 1024

    def client(self, project, name="long/1", url=None):
        return Client(url or self.url, self.token, project, name)


def free_port():
    import socket
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


async def until(condition, patience=30.0, what="it"):
    """Polls; returns the seconds it took."""
    begun = time.monotonic()
    while True:
        value = condition()
        if asyncio.iscoroutine(value):
            value = await value
        if value:
            return time.monotonic() - begun
        if time.monotonic() - begun > patience:
            raise AssertionError(f"{what} did not happen within {patience} s")
        await asyncio.sleep(0.02)


class Proxy:
    """A TCP proxy that can stop forwarding without closing anything: what a broken link looks like."""

    def __init__(self, port):
        self.target, self.frozen, self.tasks = port, False, []

    async def start(self):
        self.server = await asyncio.start_server(self.accept, "127.0.0.1", 0)
        self.url = f"http://127.0.0.1:{self.server.sockets[0].getsockname()[1]}"
        return self

    async def accept(self, reader, writer):
        if self.frozen:
            return              # neither answered nor refused
        up_reader, up_writer = await asyncio.open_connection("127.0.0.1", self.target)
        self.tasks += [asyncio.create_task(self.pump(reader, up_writer)), asyncio.create_task(self.pump(up_reader, writer))]

    async def pump(self, reader, writer):
        try:
            while data := await reader.read(65536):
                if self.frozen:
                    await asyncio.Event().wait()
                writer.write(data)
                await writer.drain()
            if not self.frozen:
                writer.close()
        except (ConnectionError, asyncio.CancelledError):
            pass

    def stop(self):
        for task in self.tasks:
            task.cancel()
        self.server.close()
