# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Somebody who plays by no rules: raw bytes, wrong tokens, many things at once. Shares no code with the product."""
import concurrent.futures
import json
import os
import socket
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "tests", "long"))
from server import PASSWORD, Server  # noqa: E402,F401


class Answer:
    def __init__(self, status, head, body):
        self.status, self.head, self.body = status, head, body

    def json(self):
        try:
            return json.loads(self.body)
        except ValueError:
            return {}

    @property
    def code(self):
        found = self.json()
        return found.get("code", "") if isinstance(found, dict) else ""

    def header(self, name):
        for line in self.head.split("\r\n")[1:]:
            key, _, value = line.partition(":")
            if key.lower() == name.lower():
                return value.strip()
        return None


def raw(port, data, patience=20):
    """Writes these bytes, reads one answer; status 0 where the connection ends without."""
    with socket.create_connection(("127.0.0.1", port), timeout=patience) as link:
        try:
            link.sendall(data)
        except OSError:
            pass
        received = b""
        try:
            while b"\r\n\r\n" not in received:
                part = link.recv(65536)
                if not part:
                    return Answer(0, "", b"")
                received += part
            head, _, body = received.partition(b"\r\n\r\n")
            text = head.decode("latin-1")
            answer = Answer(int(text.split(" ")[1]), text, b"")
            length = int(answer.header("Content-Length") or 0)
            while len(body) < length:
                part = link.recv(65536)
                if not part:
                    break
                body += part
            answer.body = body
            return answer
        except (OSError, ValueError):
            return Answer(0, "", b"")


class Person:
    """A token, and calls with it."""

    def __init__(self, server, token):
        self.server, self.token = server, token

    def call(self, method, path, body=None, headers=(), raw_body=None):
        data = raw_body if raw_body is not None else b"" if body is None else json.dumps(body).encode()
        lines = [f"{method} {path if path.startswith('/') else '/api/v1/' + path} HTTP/1.1", "Host: 127.0.0.1", f"Content-Length: {len(data)}", *headers]
        if self.token:
            lines.append(f"Authorization: Bearer {self.token}")
        return raw(self.server.port, "\r\n".join(lines).encode("utf-8", "surrogatepass") + b"\r\n\r\n" + data)


def at_once(count, work):
    """The same from so many threads, as near to one moment as it gets."""
    with concurrent.futures.ThreadPoolExecutor(count) as pool:
        return list(pool.map(lambda number: work(number), range(count)))
