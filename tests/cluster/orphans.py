# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""A node is killed in the middle of AI calls and jobs: those that live on settle what it left, and leave alone what runs on themselves."""
import http.client
import http.server
import json
import subprocess
import threading
import urllib.parse

from nodes import http as call


class Outside:
    """A provider of AI that begins an answer and does not go on, and a page whose first reader waits for ever."""

    def __init__(self):
        outside, self.freed, self.pages, self.lock = self, threading.Event(), 0, threading.Lock()

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_):
                pass

            def do_GET(self):
                with outside.lock:
                    outside.pages += 1
                    first = outside.pages == 1
                if first:
                    outside.freed.wait(600)
                    self.close_connection = True
                    return
                body = b"<html><head><title>Kept</title></head><body><p>What the second reader finds.</p></body></html>"
                self.send_response(200)
                self.send_header("Content-Type", "text/html")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self):
                self.rfile.read(int(self.headers.get("Content-Length", 0)))
                self.send_response(200)
                self.send_header("Content-Type", "text/event-stream")
                self.send_header("Connection", "close")
                self.end_headers()
                chunk = {"id": "x", "object": "chat.completion.chunk", "model": "m-1", "choices": [{"index": 0, "delta": {"role": "assistant", "content": "begun"}}]}
                self.wfile.write(b"data: " + json.dumps(chunk).encode() + b"\n\n")
                self.wfile.flush()
                while not outside.freed.wait(20):                    # a sign of life, or the server gives it up
                    self.wfile.write(b": still here\n\n")
                    self.wfile.flush()
                self.close_connection = True

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.handle_error = lambda *_: None       # who was killed reads no answer
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def close(self):
        self.freed.set()
        self.server.shutdown()
        self.server.server_close()


def question(node, key):
    """Begins an answer and keeps its connection; its first words have come."""
    where = urllib.parse.urlsplit(node.url)
    connection = http.client.HTTPConnection(where.hostname, where.port, timeout=60)
    connection.request("POST", "/v1/chat/completions", json.dumps({"model": "m-1", "stream": True, "messages": [{"role": "user", "content": "say"}]}),
                       {"Authorization": f"Bearer {key}", "Content-Type": "application/json"})
    answer = connection.getresponse()
    line = answer.readline()
    assert answer.status == 200 and line.startswith(b"data: "), (answer.status, line)
    return connection


def asked(postgres, sql):
    """Of the nodes' own database."""
    return subprocess.run([f"{postgres.home}/psql", "-d", postgres.url, "-At", "-c", sql], text=True, capture_output=True, check=True, timeout=60).stdout.split()


def statuses(postgres):
    return dict(pair.split("|") for pair in asked(postgres, "SELECT holder, status FROM ai_generations"))


async def orphans(stage, cluster, until, in_thread):
    outside = Outside()
    try:
        with cluster(stage, 2, arguments=["--knowledge-hosts", f"127.0.0.1:{outside.port}"]) as nodes:
            token, project = nodes.first.token, nodes.first.project()
            status, made = call(nodes[0].url, "POST", "admin/providers", {"name": "p", "kind": "compatible", "baseUrl": f"http://127.0.0.1:{outside.port}/v1", "models": ["m-1"]}, token)
            assert status == 201, made
            await in_thread(nodes[1].stop)               # it reads the providers as it starts
            await in_thread(nodes[1].start)
            key = call(nodes[0].url, "POST", "keys", {"name": "k"}, token)[1]["key"]
            open_ones = [await in_thread(question, node, key) for node in nodes.all]
            assert sorted(statuses(stage.postgres).values()) == ["running", "running"], statuses(stage.postgres)
            status, connector = call(nodes[0].url, "POST", f"projects/{project}/connectors",
                                     {"name": "page", "kind": "web", "settings": {"url": f"http://127.0.0.1:{outside.port}/page"}}, token)
            assert status == 201, connector
            call(nodes[0].url, "POST", f"projects/{project}/connectors/{connector['id']}/sync", {}, token)
            await until(lambda: outside.pages == 1, 60, "the job that reads the page")
            worker = asked(stage.postgres, "SELECT worker FROM jobs WHERE kind = 'yavi.connector' AND state = 'running'")
            assert len(worker) == 1, asked(stage.postgres, "SELECT kind, state, worker FROM jobs")
            victim = next(n for n in range(2) if worker[0].endswith(f"/{nodes[n].pid}"))
            holders = {n: open(f"{nodes[n].data}/process", encoding="utf-8").readline().strip() for n in range(2)}
            nodes[victim].kill()
            survivor = nodes[1 - victim]
            # By themselves its leases end within a minute, and who looks comes once a minute.
            if not stage.long:
                asked(stage.postgres, f"UPDATE processes SET lease_until = 1 WHERE id = '{holders[victim]}'")
                asked(stage.postgres, "UPDATE jobs SET lease_until = 1 WHERE state = 'running' AND kind = 'yavi.connector'")
                asked(stage.postgres, "DELETE FROM server_state WHERE key = 'schedule.ai.settle-lost'")
            await until(lambda: statuses(stage.postgres)[holders[victim]] == "interrupted", 240, "settling the dead node's AI call")
            assert statuses(stage.postgres)[holders[1 - victim]] == "running", "what runs on the survivor is its own"
            assert asked(stage.postgres, "SELECT count(*) FROM ai_reservations r JOIN ai_generations g ON g.id = r.generation WHERE g.status <> 'running'") == ["0"]
            await until(lambda: outside.pages > 1, 240, "reading the page by the survivor")
            await until(lambda: call(survivor.url, "GET", f"projects/{project}/connectors/{connector['id']}", None, token)[1]["state"] == "idle", 120, "the end of the job")
            documents = call(survivor.url, "GET", f"projects/{project}/documents", None, token)[1]["documents"]
            assert len(documents) == 1, documents
            # The last one dies as well. It is the first one back: its own is settled at once, though by the clock it may still live.
            survivor.kill()
            await in_thread(survivor.start)
            assert statuses(stage.postgres)[holders[1 - victim]] == "interrupted", statuses(stage.postgres)
            for connection in open_ones:
                connection.close()
            stage.figures.update(pages=outside.pages, victim=victim)
    finally:
        outside.close()
