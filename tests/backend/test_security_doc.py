#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""docs/security.md states every row of ASVS 5.0, Levels 1 and 2, once, and names only tests that exist.

usage: test_security_doc.py [DOCUMENT]: another document, to see that it fails."""
import re
import sys
from collections import Counter
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
TESTS = TOP / "tests"
STATES = ("met", "partly", "not met", "n/a")
ROW = re.compile(r"^\| (V\d+\.\d+\.\d+) \|(.*)\|$")
SHOWN = re.compile(r"`((?:test|fuzz|deploy)_\w+)`(?: \(((?:`\w+`(?:, )?)+)\))?")


def wanted_ids():
    lines = (TESTS / "data" / "asvs-ids.txt").read_text().splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def sources_of_programs():
    """Name of each test program -> the text of what it is made of."""
    programs = {path.stem: "" for path in TESTS.rglob("fuzz_*.cpp")}
    for path in TESTS.rglob("test_*.cpp"):      # where CMake makes the name in a loop, it is the file's
        programs[path.stem] = programs.get(path.stem, "") + path.read_text()
    for lists in TESTS.rglob("CMakeLists.txt"):
        text = lists.read_text()
        for name, files in re.findall(r"dyad_test\((\w+)\s[^)]*?SOURCES\s+([^)]*?)(?:\sLINKS|\))", text):
            found = [lists.parent / file for file in files.split() if file.endswith(".cpp") and "$" not in file]
            programs[name] = "".join(file.read_text() for file in found if file.exists())
        for name in re.findall(r"add_test\(NAME (\w+)", text):
            programs.setdefault(name, "")
    return programs


def wrong_names(line, programs):
    for program, functions in SHOWN.findall(line):
        if program not in programs:
            yield f"there is no test program {program}"
            continue
        for function in re.findall(r"`(\w+)`", functions):
            if not re.search(rf"(?:::|void ){function}\(\)\s*{{", programs[program]):
                yield f"{program} has no function {function}"


def wrong_row(number, cells):
    if len(cells) != 3 or not all(cells):
        return f"{number}: a row has four cells, none empty"
    state, how = cells[1], cells[2]
    if state not in STATES:
        return f"{number}: '{state}' is no state"
    if state != "met" and len(how) < 4:
        return f"{number}: {state}, but not why"
    return None


def problems(document):
    programs = sources_of_programs()
    seen, states = Counter(), Counter()
    text = document.read_text()
    for line in text.splitlines():
        yield from wrong_names(line, programs)
        if row := ROW.match(line):
            cells = [cell.strip() for cell in row[2].split("|")]
            seen[row[1]] += 1
            states[cells[1] if len(cells) > 1 else ""] += 1
            if wrong := wrong_row(row[1], cells):
                yield wrong
    wanted = wanted_ids()
    if len(set(wanted)) != 253:
        yield f"the list has {len(set(wanted))} numbers, not 253"
    for number in sorted(set(wanted) | set(seen)):
        if seen[number] != (number in wanted):
            yield f"{number} stands {seen[number]} times"
    sums = f"Of 253 rows {states['met']} are met, {states['partly']} partly, {states['not met']} not, {states['n/a']} do not apply."
    if sums not in text:
        yield f"the sums are not these: {sums}"


def main():
    document = Path(sys.argv[1]) if len(sys.argv) > 1 else TOP / "docs" / "security.md"
    found = list(problems(document))
    for problem in found:
        print(problem)
    print(f"{document.name}: {len(found)} problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
