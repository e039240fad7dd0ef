#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""A debug adapter without a debugger, for faults. Its argument is the scenario:
normal    a program of three lines that stops at breakpoints; knows conditions, counts, log points, and changes variables
plain     the same, without what only some debuggers can
refuse    says no to launch
crash     ends in the middle of the run
garbage   answers with what is no message
silent    never answers
deaf      does not answer disconnect
hasty     goes on by itself before it was asked where it stands; the answer comes afterwards
many      has very many frames and variables, and says twice that it is initialized
An expression "never" is not answered.
"""
import json
import sys
import time

scenario = sys.argv[1]
sequence = 0


def send(message):
    global sequence
    sequence += 1
    message["seq"] = sequence
    body = json.dumps(message).encode()
    sys.stdout.buffer.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
    sys.stdout.buffer.flush()


def read():
    length = 0
    while True:
        line = sys.stdin.buffer.readline()
        if not line:
            sys.exit(0)
        if line == b"\r\n":
            break
        if line.lower().startswith(b"content-length:"):
            length = int(line.split(b":")[1])
    return json.loads(sys.stdin.buffer.read(length))


def answer(request, body=None, success=True, message=""):
    send({"type": "response", "request_seq": request["seq"], "command": request["command"], "success": success, "message": message, "body": body or {}})


def event(name, body=None):
    send({"type": "event", "event": name, "body": body or {}})


def stop_at(wanted, reason):
    global line
    line = wanted
    event("stopped", {"reason": reason, "threadId": 1})


line = 0
program = ""
breakpoints, logs, values = [], {}, {}
while True:
    request = read()
    command, arguments = request["command"], request.get("arguments", {})
    if scenario == "silent":
        time.sleep(1000)
    if scenario == "garbage":
        sys.stdout.buffer.write(b"Segmentation fault\n" * 400)
        sys.stdout.buffer.flush()
        time.sleep(1000)
    if command == "initialize":
        more = scenario != "plain"
        answer(request, {"supportsConfigurationDoneRequest": True, "supportsConditionalBreakpoints": more, "supportsHitConditionalBreakpoints": more,
                         "supportsLogPoints": more, "supportsSetVariable": more})
    elif command == "launch":
        if scenario == "refuse":
            answer(request, {"error": {"format": "there is no such program"}}, False)
            continue
        program = arguments["program"]
        answer(request)
        event("initialized")
        if scenario == "many":
            event("initialized")
    elif command == "setBreakpoints":
        every = sorted(b["line"] for b in arguments["breakpoints"])
        breakpoints = sorted(b["line"] for b in arguments["breakpoints"] if "logMessage" not in b and b.get("condition") != "false" and b.get("hitCondition") in (None, "1"))
        logs = {b["line"]: b["logMessage"] for b in arguments["breakpoints"] if "logMessage" in b}
        answer(request, {"breakpoints": [{"verified": b <= 3, "line": b} for b in every]})
    elif command == "configurationDone":
        answer(request)
        event("output", {"category": "stdout", "output": "x" * 150000 + "\nthe end\n" if scenario == "many" else "hello\n"})
        if scenario == "crash":
            sys.exit(3)
        for message in logs.values():
            event("output", {"category": "console", "output": message + "\n"})
        if breakpoints:
            stop_at(breakpoints[0], "breakpoint")
        if scenario == "hasty":
            event("continued", {"threadId": 1})
    elif command == "threads":
        answer(request, {"threads": [{"id": 1, "name": "main"}]})
    elif command == "stackTrace":
        answer(request, {"stackFrames": [{"id": 7, "name": "deep", "line": 1}] * 1000} if scenario == "many" else {"stackFrames": [{"id": 7, "name": "inner", "line": line, "column": 1, "source": {"path": program}},
                                         {"id": 8, "name": "main", "line": 1, "column": 1, "source": {"path": program}}]})
    elif command == "scopes":
        answer(request, {"scopes": [{"name": "Locals", "variablesReference": 10 + arguments["frameId"], "expensive": False}]})
    elif command == "variables":
        answer(request, {"variables": [{"name": str(i), "value": "v" * (200000 if i == 0 else 1)} for i in range(20000)]} if scenario == "many" else {"variables": [{"name": "line", "value": values.get("line", str(line)), "type": "int", "variablesReference": 0}]})
    elif command == "setVariable":
        fine = arguments["value"].isdigit()
        if fine:
            values[arguments["name"]] = arguments["value"]
        answer(request, {"value": arguments["value"], "variablesReference": 0} if fine else {"error": {"format": "that is no number"}}, fine)
    elif command == "evaluate":
        if arguments["expression"] == "never":
            continue
        fine = arguments["expression"] != "nonsense"
        answer(request, {"result": "<" + arguments["expression"] + ">", "variablesReference": 0} if fine else {}, fine, "" if fine else "no such name")
    elif command in ("next", "stepIn", "stepOut"):
        answer(request)
        if line < 3:
            stop_at(line + 1, "step")
        else:
            event("exited", {"exitCode": 0})
            event("terminated")
    elif command == "continue":
        answer(request)
        later = [b for b in breakpoints if b > line]
        if later:
            stop_at(later[0], "breakpoint")
        else:
            event("exited", {"exitCode": 0})
            event("terminated")
    elif command == "pause":
        answer(request)
        stop_at(2, "pause")
    elif command == "disconnect":
        if scenario == "deaf":
            continue
        answer(request)
        sys.exit(0)
    else:
        answer(request, None, False, "unknown")
