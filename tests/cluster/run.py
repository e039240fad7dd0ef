#!/usr/bin/python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Several nodes on one PostgreSQL and Redis. usage: run.py [--long] [--rounds N] [--seed N] [--json FILE] SERVER SCENARIO...
Exit 77: something that is needed is not installed."""
import argparse
import asyncio
import json
import os
import random
import sys
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import scenarios  # noqa: E402
from backends import Postgres, Redis, Skip  # noqa: E402


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--long", action="store_true")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randint(0, 1 << 32))
    parser.add_argument("--rounds", type=int, default=1, help="how often each fault of the short form comes")
    parser.add_argument("--json")
    parser.add_argument("server")
    parser.add_argument("scenario", nargs="+", choices=sorted(scenarios.ALL))
    options = parser.parse_args()
    print(f"cluster: seed {options.seed}", flush=True)
    postgres = redis = None
    failed = False
    try:
        postgres, redis = Postgres(), Redis()
        for name in options.scenario:
            postgres.fresh()
            figures, verdict, begun = {}, "passed", time.monotonic()
            try:
                asyncio.run(scenarios.ALL[name](scenarios.Stage(options.server, postgres, redis, random.Random(options.seed), options.long, figures, options.rounds)))
            except (AssertionError, RuntimeError, OSError, asyncio.TimeoutError) as why:
                verdict, failed = f"FAILED: {type(why).__name__} {why}", True
                import traceback
                traceback.print_exc()
            record = {"test": "cluster", "scenario": name, "form": "long" if options.long else "short", "seed": options.seed,
                      "seconds": round(time.monotonic() - begun, 1), "figures": figures, "verdict": verdict}
            print(json.dumps(record), flush=True)
            if options.json:
                with open(options.json, "a", encoding="utf-8") as file:
                    file.write(json.dumps(record) + "\n")
    except Skip as why:
        print(f"skipped: {why}")
        return 77
    finally:
        for one in (redis, postgres):
            if one:
                one.close()
    return int(failed)


if __name__ == "__main__":
    sys.exit(main())
