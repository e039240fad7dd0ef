# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""What a cluster stands on: a PostgreSQL and a Redis of one's own, on loopback, in a folder that goes away."""
import glob
import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time


class Skip(Exception):
    """What a test needs is not on this machine."""


def free_port():
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]


def need(program):
    found = shutil.which(program, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    if not found:
        raise Skip(f"{program} is not installed")
    return found


def answers(port, patience=20.0):
    begun = time.monotonic()
    while True:
        with socket.socket() as s:
            s.settimeout(0.5)
            if s.connect_ex(("127.0.0.1", port)) == 0:
                return
        if time.monotonic() - begun > patience:
            raise RuntimeError(f"nothing listens on port {port}")
        time.sleep(0.02)


class Postgres:
    def __init__(self):
        homes = sorted(glob.glob("/usr/lib/postgresql/*/bin"))
        if not homes:
            raise Skip("PostgreSQL is not installed")
        self.home, self.password, self.port = homes[-1], secrets.token_hex(8), free_port()
        self.folder = self.run("mktemp", "-d", "/tmp/dyad-cluster-pg-XXXXXX").strip()
        self.run("sh", "-c", f"umask 077; printf %s {self.password} > {self.folder}/pw")
        self.run(f"{self.home}/initdb", "-D", f"{self.folder}/data", "-A", "scram-sha-256", "-U", "postgres", f"--pwfile={self.folder}/pw", "-E", "UTF8", "--locale=C.UTF-8")
        self.start()
        self.url = f"postgresql://postgres:{self.password}@127.0.0.1:{self.port}/postgres"

    @staticmethod
    def run(*command, quiet=False):
        if os.geteuid() == 0:           # it refuses root
            command = ("runuser", "-u", "postgres", "--") + command
        output = subprocess.DEVNULL if quiet else subprocess.PIPE   # a server that goes on would keep a pipe open
        return subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, text=True, check=True, cwd="/tmp", timeout=120).stdout

    def start(self):
        flags = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={self.folder} -c max_connections=200"
        self.run(f"{self.home}/pg_ctl", "-D", f"{self.folder}/data", "-w", "-l", f"{self.folder}/log", "-o", flags, "start", quiet=True)

    def stop(self):
        self.run(f"{self.home}/pg_ctl", "-D", f"{self.folder}/data", "-w", "-m", "immediate", "stop", quiet=True)

    def restart(self):
        """As after a crash: nobody is waited for. Returns the seconds until it answers again."""
        begun = time.monotonic()
        self.stop()
        self.start()
        return time.monotonic() - begun

    def fresh(self):
        """A new, empty database; `url` names it."""
        name = "d" + secrets.token_hex(4)
        self.ask(f"CREATE DATABASE {name}")
        self.url = self.url.rsplit("/", 1)[0] + "/" + name

    def ask(self, sql):
        environment = dict(os.environ, PGPASSWORD=self.password)
        return subprocess.run([f"{self.home}/psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-At", "-c", sql], env=environment, text=True,
                              capture_output=True, check=True, timeout=60).stdout.strip()

    def close(self):
        try:
            self.stop()
        finally:
            self.run("rm", "-rf", self.folder)


class Redis:
    def __init__(self):
        self.program, self.port = need("redis-server"), free_port()
        self.url, self.process = f"redis://127.0.0.1:{self.port}", None
        self.start()

    def start(self):
        self.process = subprocess.Popen([self.program, "--port", str(self.port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"],
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=tempfile.gettempdir())
        answers(self.port)

    def stop(self):
        self.process.kill()
        self.process.wait()

    def restart(self):
        self.stop()
        self.start()

    def close(self):
        self.stop()
