# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""What the demonstrations share: programs that print JSON lines, dyadctl, scripts for windows, folders that are compared."""
import hashlib
import json
import os
import socket
import subprocess
import threading
import time

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BIN = os.path.join(TOP, "build", "bin")
PATIENCE = 60  # seconds


def say(text):
    print(f"\033[1m==>\033[0m {text}", flush=True)


class Program:
    """A program that prints JSON lines; remembers its events."""

    def __init__(self, name, arguments, home):
        environment = dict(os.environ, DYAD_HOME=home)
        self.name, self.events = name, []
        self.log = open(home + ".log", "w", encoding="utf-8")
        self.process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=self.log, text=True, env=environment)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            if line.startswith("{"):
                self.events.append(json.loads(line))

    def wait_for(self, event):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for e in list(self.events):
                if e.get("event") == event:
                    return e
                if e.get("event", "").endswith("-failed"):
                    raise SystemExit(f"{self.name}: {e}")
            if self.process.poll() is not None and not self.reader.is_alive():
                raise SystemExit(f"{self.name} ended early with {self.process.returncode}; see {self.log.name}")
            time.sleep(0.02)
        raise SystemExit(f"{self.name}: '{event}' did not come in {PATIENCE} s; events: {self.events[-5:]}; see {self.log.name}")

    def end(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(15)
            except subprocess.TimeoutExpired:
                self.process.kill()
        return self.process.returncode


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def script(path, steps):
    with open(path, "w", encoding="utf-8") as file:
        for step in steps:
            file.write(json.dumps(step) + "\n")


def ctl(home, *arguments, stdin=None):
    done = subprocess.run([f"{BIN}/dyadctl", *arguments, "--json"], input=stdin, capture_output=True, text=True,
                          env=dict(os.environ, DYAD_HOME=home), timeout=PATIENCE, check=False)
    if done.returncode != 0:
        raise SystemExit(f"dyadctl {arguments[0]}: {done.stdout}{done.stderr}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def aimock(work, programs, fixtures):
    """A provider that answers with these; its address. Leaves with 77 where it cannot be had."""
    modules = os.path.join(TOP, "build", "tests", "demo_ai")
    installed = subprocess.run([f"{TOP}/tests/support/npm-install", f"{TOP}/tests/demo/package.json", modules], check=False)
    if installed.returncode != 0:
        raise SystemExit(77)
    write(f"{work}/fixtures.json", json.dumps({"fixtures": fixtures}))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with open(f"{work}/aimock.log", "w", encoding="utf-8") as log:
        programs.append(subprocess.Popen(["node", f"{modules}/node_modules/@copilotkit/aimock/dist/cli.js", "-p", str(port), "-f", f"{work}/fixtures.json"], stdout=log, stderr=log))
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return f"http://127.0.0.1:{port}"
        time.sleep(0.05)
    raise SystemExit(f"aimock does not answer; see {work}/aimock.log")


def contents(folder):
    found = {}
    for where, folders, files in os.walk(folder):
        folders[:] = [f for f in folders if f not in (".git", "build")]
        for name in files:
            path = os.path.join(where, name)
            with open(path, "rb") as file:
                found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def compare(folders):
    """Prints the comparison; True where all are equal. Waits for the last writes to arrive."""
    deadline = time.monotonic() + 20
    while True:
        all_contents = {name: contents(path) for name, path in folders.items()}
        first = next(iter(all_contents.values()))
        equal = all(c == first for c in all_contents.values())
        if equal or time.monotonic() > deadline:
            break
        time.sleep(0.1)
    paths = sorted(set().union(*all_contents.values()))
    width = max(len(p) for p in paths)
    for path in paths:
        marks = [c.get(path, "missing")[:12] for c in all_contents.values()]
        print(f"  {path.ljust(width)}  " + "  ".join(marks) + ("" if len(set(marks)) == 1 else "   DIFFERS"))
    return equal
