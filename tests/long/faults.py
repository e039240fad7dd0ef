#!/usr/bin/python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Faults against the real dyad-server, each with its figures. usage: faults.py [--long] [--json FILE] [--seed N] SERVER NAME...
NAME: half-open disk-full io-errors slow-consumers connections storm damage ide-crash ide-disk-full (dyad beside SERVER). Exit code 77: something the test needs is not here."""
import argparse
import asyncio
import json
import os
import random
import shutil
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import faults_disk  # noqa: E402
import faults_ide  # noqa: E402
import faults_net  # noqa: E402
from server import Skip  # noqa: E402

TESTS = {
    "half-open": faults_net.half_open, "slow-consumers": faults_net.slow_consumers, "connections": faults_net.connections,
    "storm": faults_net.storm, "disk-full": faults_disk.disk_full, "io-errors": faults_disk.io_errors, "damage": faults_disk.damage,
    "ide-crash": faults_ide.ide_crash, "ide-disk-full": faults_ide.ide_disk_full,
}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--json", help="where the figures go, one line a test")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randint(0, 1 << 32))
    parser.add_argument("server")
    parser.add_argument("names", nargs="+", choices=sorted(TESTS))
    options = parser.parse_args()
    skipped = failed = 0
    for name in options.names:
        print(f"{name}: seed {options.seed}", flush=True)
        begun, figures, verdict = time.monotonic(), {}, "passed"
        servers = []
        try:
            asyncio.run(TESTS[name](options.server, options.long, random.Random(options.seed), figures, servers))
        except Skip as why:
            verdict, skipped = f"skipped: {why}", skipped + 1
        except (AssertionError, RuntimeError, OSError) as why:
            verdict, failed = f"FAILED: {why}", failed + 1
        finally:
            for server in servers:
                if verdict.startswith("FAILED"):
                    print(server.log()[-3000:], file=sys.stderr)
                server.kill()
                shutil.rmtree(server.folder, ignore_errors=True)
        record = {"test": name, "form": "long" if options.long else "short", "seed": options.seed, "seconds": round(time.monotonic() - begun, 1),
                  "load": round(os.getloadavg()[0], 1), "figures": figures, "verdict": verdict}
        print(json.dumps(record), flush=True)
        if options.json:
            with open(options.json, "a", encoding="utf-8") as file:
                file.write(json.dumps(record) + "\n")
    return 1 if failed else 77 if skipped == len(options.names) else 0


sys.exit(main())
