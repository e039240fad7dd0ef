# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Faults of the IDE itself, the real program without a screen: killed while somebody types into it, and its own disk full or not to be written."""
import asyncio
import contextlib
import json
import os
import shutil
import subprocess
import tempfile
import threading
import time

from faults_disk import PIECE, small_disk
from server import Skip, until

EVERY_MS = 100                          # ten keys a second
LOST_KEYS = 5                           # half a second of them


class Ide:
    """One run of the program: carries out a script, says what is printed."""

    def __init__(self, server_program, home, folder, steps, arguments=()):
        program = os.path.join(os.path.dirname(server_program), "dyad")
        if not os.path.exists(program):
            raise Skip("no dyad beside dyad-server")
        script = tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False)
        with script:
            script.write("".join(json.dumps(step) + "\n" for step in steps))
        self.script, self.said, self.events = script.name, [], []
        environment = dict(os.environ, DYAD_HOME=home, QT_QPA_PLATFORM="offscreen")
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen([program, "--script", self.script, *arguments, folder], env=environment, stdout=subprocess.PIPE, stderr=self.errors, text=True)
        self.reader = threading.Thread(target=self.read, daemon=True)
        self.reader.start()

    def read(self):
        for line in self.process.stdout:
            if line.startswith("{"):
                event = json.loads(line)
                self.events.append(event)
                if event.get("event") == "said":
                    self.said.append(event["text"])

    async def until_said(self, text, patience=180):
        await until(lambda: text in self.said or self.process.poll() is not None, patience, f"“{text}”")
        assert text in self.said, f"the program ended with {self.process.poll()} before “{text}”: {self.events[-3:]} {self.log()}"

    def log(self):
        self.errors.seek(0)
        return self.errors.read()[-2000:]

    def kill(self):
        self.process.kill()
        self.process.wait()
        self.reader.join(10)
        os.unlink(self.script)

    async def ended(self, patience=60):
        await until(lambda: self.process.poll() is not None, patience, "the program's end")
        self.reader.join(10)
        os.unlink(self.script)
        assert self.process.returncode == 0, f"ended with {self.process.returncode}: {self.events[-3:]} {self.log()}"


def step(what, **more):
    return {"do": what, **more}


def typing(keys):
    steps = []
    for number, key in enumerate(keys, 1):
        steps += [step("type", text=key, delay=1), step("say", text=f"key {number}"), step("wait", ms=EVERY_MS)]
    return steps


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


@contextlib.contextmanager
def folders():
    top = tempfile.mkdtemp(prefix="dyad-ide-")
    try:
        os.makedirs(os.path.join(top, "folder"))
        yield os.path.join(top, "home"), os.path.join(top, "folder")
    finally:
        shutil.rmtree(top, ignore_errors=True)


async def one_crash(program, home, folder, r, live, first):
    """Killed in the middle of typing. Returns how many keys were lost."""
    path = os.path.join(folder, "a.txt")
    before = read(path)
    keys = "".join(r.choice("abcdefghij klmnopqrst") for _ in range(80))
    share = ["--share"] if live and first else []
    opening = [step("wait-live", timeout=120_000)] if live else []
    ide = Ide(program, home, folder, opening + [step("open", path="a.txt"), step("key", keys="Ctrl+End"), step("say", text="begun")] + typing(keys), share)
    try:
        await ide.until_said("begun")
        await asyncio.sleep(r.uniform(0.5, 4))
    finally:
        ide.kill()
    typed = len([s for s in ide.said if s.startswith("key ")])
    sure = keys[:max(0, typed - LOST_KEYS)]
    # No question is asked, and nothing is to be clicked: the text is there, and can be undone.
    again = Ide(program, home, folder, opening + [step("open", path="a.txt"), step("wait-for", text=(before + sure)[-60:]), step("save"), step("say", text="back"),
                                                  step("wait-file", path="go"), step("key", keys="Ctrl+Z"), step("save"), step("say", text="undone"),
                                                  step("wait-file", path="end"), step("quit")])
    try:
        # In a live folder the file is written a moment after the text is safe.
        await again.until_said("back")
        await until(lambda: (before + sure)[-60:] in read(path), 20, "the text on disk")
        back = read(path)
        mark(folder, "go")
        await again.until_said("undone")
        await until(lambda: read(path) != back, 20, "what was undone on disk")
        mark(folder, "end")
        await again.ended()
    finally:
        again.process.kill()
    os.unlink(os.path.join(folder, "go"))
    os.unlink(os.path.join(folder, "end"))
    assert back.startswith(before) and keys.startswith(back[len(before):]), f"not what was typed: {back[len(before):]!r} of {keys[:typed]!r}"
    lost = typed - (len(back) - len(before))
    assert lost <= LOST_KEYS, f"{lost} of {typed} keys are lost"
    undone = read(path)
    assert len(undone) < len(back) and back.startswith(undone), "what was typed cannot be undone after the crash"
    return max(lost, 0)


async def ide_crash(program, long, r, figures, _servers):
    """R10: kill -9 of the IDE while somebody types ten keys a second: at most half a second of it is lost, the undo history is back, nothing is asked."""
    rounds = 500 if long else 20
    lost = {"alone": [], "live": []}
    for form in lost:
        with folders() as (home, folder):
            with open(os.path.join(folder, "a.txt"), "w", encoding="utf-8") as file:
                file.write("the beginning\n")
            for number in range(rounds // 2):
                lost[form].append(await one_crash(program, home, folder, r, form == "live", number == 0))
    figures.update(kills=rounds, lost_keys_of_ten_a_second={form: {"mean": round(sum(n) / len(n), 1), "most": max(n)} for form, n in lost.items()})


def fill(disk):
    with open(os.path.join(disk, "filler"), "wb", buffering=0) as filler:
        for piece in (PIECE, b"x" * 512, b"x"):
            with contextlib.suppress(OSError):
                while filler.write(piece):
                    pass


def remount(disk, how):
    subprocess.run(["mount", "-o", f"remount,{how}", disk], check=True, capture_output=True)


async def one_full_disk(program, disk, folder, how, live, figures):
    home, path = os.path.join(disk, "home"), os.path.join(folder, "a.txt")
    begun, during, after = "typed before ", "typed while the disk takes nothing ", "typed after "
    opening = [step("wait-live", timeout=120_000)] if live else []
    os.makedirs(home, mode=0o700)
    if how == "read-only":          # from the start: a disk on which files are open for writing cannot be made so
        remount(disk, "ro")
    ide = Ide(program, home, folder, opening + [
        step("open", path="a.txt"), step("key", keys="Ctrl+End"), step("type", text=begun), step("wait", ms=1000), step("say", text="ready"),
        step("wait-file", path="full"), step("type", text=during), step("wait-message", text="disk", timeout=20_000), step("say", text="told"),
        step("wait-file", path="freed"), step("wait", ms=4000), step("type", text=after), step("wait", ms=1000), step("say", text="kept"),
        step("wait", ms=60_000)], ["--share"] if live else [])
    try:
        await ide.until_said("ready")
        if how == "full":
            fill(disk)
        mark(folder, "full")
        started = time.monotonic()
        await ide.until_said("told")
        figures.setdefault("told_s", []).append(round(time.monotonic() - started, 1))
        remount(disk, "rw") if how == "read-only" else os.unlink(os.path.join(disk, "filler"))
        mark(folder, "freed")
        await ide.until_said("kept")
    finally:
        ide.kill()
    again = Ide(program, home, folder, opening + [step("open", path="a.txt"), step("wait-for", text=begun + during + after), step("save"), step("quit")])
    try:
        await again.ended()
    finally:
        again.process.kill()
    assert read(path) == "the beginning\n" + begun + during + after, read(path)


def mark(folder, name):
    open(os.path.join(folder, name), "w", encoding="utf-8").close()


async def ide_disk_full(program, long, r, figures, _servers):
    """R11: the disk that holds all that the IDE keeps is full, or read-only, while somebody types: editing goes on, it is said, and nothing is
    lost once there is room again, though the program is killed then."""
    forms = [("full", False), ("full", True), ("read-only", False)] * (3 if long else 1)
    for how, live in forms:
        with small_disk(48) as disk, folders() as (_, folder):
            with open(os.path.join(folder, "a.txt"), "w", encoding="utf-8") as file:
                file.write("the beginning\n")
            try:
                await one_full_disk(program, disk, folder, how, live, figures)
            finally:
                with contextlib.suppress(subprocess.CalledProcessError):
                    remount(disk, "rw")
    figures.update(forms=[f"{how}, {'live' if live else 'alone'}" for how, live in forms])
