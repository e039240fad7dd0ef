#!/usr/bin/python3
# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Attacks on a running dyad-server, by the network only. usage: run.py SERVER [ATTACK...]"""
import json
import os
import shutil
import socket
import sys
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from attacker import PASSWORD, Person, Server, at_once, raw  # noqa: E402
from sockets import hidden, sockets  # noqa: E402

SECRET = "xyzzy-the-secret-content"


class Scene:
    """A server; an owner with a project that hides a folder; somebody of another project; a viewer; nobody."""

    def __init__(self, program):
        self.server = Server(program)
        self.server.start()
        self.owner = Person(self.server, self.server.token)
        self.nobody = Person(self.server, None)
        self.project = self.owner.call("POST", "projects", {"name": "engine"}).json()["id"]
        self.other = self.owner.call("POST", "projects", {"name": "other"}).json()["id"]
        self.viewer, self.developer = self.join(self.project, "viewer", "Vera"), self.join(self.project, "developer", "Dev")
        self.outsider = self.join(self.other, "admin", "Eve")
        uploaded = self.owner.call("POST", f"projects/{self.project}/documents?name=plan.txt", raw_body=SECRET.encode())
        assert uploaded.status == 201, uploaded.body
        self.document = uploaded.json()["id"]

    def invite(self, project, role, **more):
        return self.owner.call("POST", f"projects/{project}/invitations", {"role": role, **more}).json()["secret"]

    def join(self, project, role, name):
        answer = self.nobody.call("POST", "invitations/accept", {"secret": self.invite(project, role), "name": name})
        return Person(self.server, answer.json()["accessToken"])


def is_refused(answer):
    return 400 <= answer.status < 500


def paths(scene):
    """No spelling of a path leads to files of the machine, or past the router's checks."""
    for path in ("/../../etc/passwd", "/..%2f..%2fetc/passwd", "/api/v1/../../etc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/api/v1/projects/..%2f..%2f", "//etc/passwd", "/api/v1/projects/%00",
                 "/api/v1/projects/" + "a" * 5000, "/API/V1/projects", "/api/v1/projects;x=1", "/api/v1/projects/%c0%ae%c0%ae/", "/api/v1/%ff"):
        answer = scene.owner.call("GET", path)
        assert answer.status in (400, 404, 414, 431), (path, answer.status)
        assert b"root:" not in answer.body
    for name in ("../../../../tmp/evil", "..\\..\\evil", "a\0b.txt", "/etc/cron.d/x", "\u202egnp.exe", "a/../../b"):
        answer = scene.developer.call("POST", f"projects/{scene.project}/documents?name={urllib.parse.quote(name)}", raw_body=name.encode())
        assert answer.status in (200, 201, 400), answer.body
        if answer.status != 400:
            kept = answer.json()["name"]
            assert not set(kept) & set("/\\\0\u202e") and kept not in ("", ".", ".."), kept
    for path in ("../../../etc/passwd", "/etc/passwd", "a\0", "..", "secrets/../../x"):
        answer = scene.owner.call("GET", f"projects/{scene.project}/content?path={urllib.parse.quote(path)}")
        assert is_refused(answer) and b"root:" not in answer.body, (path, answer.status)


def others_things(scene):
    """Every call with a project in it, by somebody who is in none of it, looks as if there were none."""
    description = scene.nobody.call("GET", "openapi.json").json()
    tried = 0
    for path, methods in description["paths"].items():
        if "/projects/{id}" not in path:
            continue
        for method in methods:
            if method == "parameters":
                continue
            filled = path.replace("{id}", scene.project).replace("{document}", scene.document)
            while "{" in filled:
                filled = filled[:filled.index("{")] + "1" + filled[filled.index("}") + 1:]
            for person, allowed in ((scene.outsider, (404, 403, 400)), (scene.nobody, (401,)), (Person(scene.server, "x" * 43), (401,))):
                answer = person.call(method.upper(), filled, {})
                tried += 1
                assert answer.status in allowed, (method, filled, answer.status, answer.body[:200])
                assert SECRET.encode() not in answer.body and b"engine" not in answer.body, (method, filled)
    assert tried > 100, tried
    # Nor by a project that one is in, with the things of another.
    for rest in (f"documents/{scene.document}", f"documents/{scene.document}/text"):
        assert scene.outsider.call("GET", f"projects/{scene.other}/{rest}").status == 404
    answer = scene.outsider.call("POST", f"projects/{scene.other}/search", {"text": SECRET})
    assert SECRET.encode() not in answer.body.replace(b'"text":"' + SECRET.encode(), b""), answer.body
    base = scene.outsider.call("POST", f"projects/{scene.other}/knowledge-bases", {"name": "kb", "documents": [scene.document]})
    assert base.status == 404, base.body


NEVER = {"password", "passwordhash", "secrethash", "tokenhash", "hooksecret", "sealed", "secrets", "recoverycodes", "accesstoken", "refreshtoken", "privatekey"}


def undescribed(value, schema, description, place):
    """Fields of an answer that its description does not have."""
    while "$ref" in schema:
        node = description
        for part in schema["$ref"].lstrip("#/").split("/"):
            node = node[part]
        schema = node
    for inner in schema.get("allOf", []) + schema.get("oneOf", []) + schema.get("anyOf", []):
        schema = {**inner, **schema, "properties": {**inner.get("properties", {}), **schema.get("properties", {})}}
    if isinstance(value, list):
        return [one for item in value for one in undescribed(item, schema.get("items", {}), description, place + "[]")]
    if not isinstance(value, dict):
        return []
    known, rest = schema.get("properties"), schema.get("additionalProperties")
    if not known:
        return []                                  # any, as it says
    found = []
    for name, inner in value.items():
        if name in known:
            found += undescribed(inner, known[name], description, f"{place}.{name}")
        elif not rest:
            found.append(f"{place}.{name}")
    return found


def answers(scene):
    """Each field of each answer is one that the description names; none is a secret, and nobody is told others' addresses who may not be."""
    description = scene.nobody.call("GET", "openapi.json").json()
    found, asked = [], 0
    project = f"projects/{scene.project}/"
    made = {"base": scene.owner.call("POST", project + "knowledge-bases", {"name": "facts", "documents": [scene.document]}),
            "connector": scene.owner.call("POST", project + "connectors", {"kind": "web", "name": "page", "settings": {"url": "https://example.org/"}}),
            "workflow": scene.owner.call("POST", project + "workflows", {"definition": "name = \"W\"\n[[step]]\ndo = \"notify\"\ntext = \"x\"\n"})}
    ids = {name: answer.json()["id"] for name, answer in made.items()}
    ids["run"] = scene.owner.call("POST", project + f"workflows/{ids['workflow']}/run", {"dryRun": True}).json()["id"]
    ids["org"] = scene.owner.call("GET", "orgs").json()["organisations"][0]["id"]
    for path, methods in description["paths"].items():
        if "get" not in methods or path.endswith("openapi.json"):
            continue
        filled = path.replace("{id}", scene.project).replace("{document}", scene.document)
        for name, value in ids.items():
            filled = filled.replace("{" + name + "}", value)
        while "{" in filled:
            filled = filled[:filled.index("{")] + "1" + filled[filled.index("}") + 1:]
        for name, person in (("owner", scene.owner), ("viewer", scene.viewer)):
            answer = person.call("GET", filled)
            try:
                value = json.loads(answer.body)
            except ValueError:
                continue
            asked += answer.status == 200
            keys = []

            def walk(node):
                if isinstance(node, dict):
                    keys.extend(key.lower() for key, inner in node.items() if isinstance(inner, (str, list)))      # that there is one may be said
                    for inner in node.values():
                        walk(inner)
                elif isinstance(node, list):
                    for inner in node:
                        walk(inner)
            walk(value)
            assert not NEVER & set(keys), (path, NEVER & set(keys))
            if name == "viewer" and path != "/api/v1/me/export":
                assert b"mira@example.org" not in answer.body, path
            content = methods["get"]["responses"].get(str(answer.status), {}).get("content", {}).get("application/json")
            if answer.status == 200 and content:
                found += [f"{path}: {one}" for one in undescribed(value, content["schema"], description, "")]
    assert asked > 40, asked
    assert not found, sorted(set(found))


def fields(scene):
    """What a body says beside what was asked counts for nothing; what is of another type breaks nothing."""
    made = scene.developer.call("POST", "projects", {"name": "mine", "id": scene.project, "role": "owner", "organisation": None, "admin": True})
    assert is_refused(made) or made.json()["id"] != scene.project
    scene.viewer.call("PATCH", "me", {"name": "Vera", "admin": True, "role": "owner", "id": "x"})
    assert scene.viewer.call("GET", "admin/users").status == 403
    assert scene.viewer.call("PUT", f"projects/{scene.project}/members/me", {"role": "owner"}).status in (403, 404)
    shapes = [None, 0, -1, 1e308, "", [], {}, True, "\ud800", "a" * 100_000, {"$gt": ""}, ["x"] * 1000, "'; DROP TABLE accounts; --", "%s%n%x", "{{7*7}}", "\x00"]
    for field, path in (("name", "projects"), ("name", "tokens"), ("name", "keys"), ("email", "login"), ("secret", "invitations/inspect"), ("url", "fetch"), ("text", f"projects/{scene.project}/search")):
        for shape in shapes:
            try:
                body = json.dumps({field: shape, "password": "x" * 12, "scopes": ["read"], "days": 1}).encode()
            except UnicodeEncodeError:
                continue
            answer = scene.viewer.call("POST", path, raw_body=body)
            assert answer.status != 0 and answer.status < 500 or answer.status == 503, (path, shape if not isinstance(shape, (str, list)) else str(shape)[:40], answer.status, answer.body[:300])
    for body in (b"{" * 100_000, b"[" * 100_000, b'{"a":' * 50_000, b"\xff\xfe", b'{"name":"a","name":"b"}', b"null", b"1", b'"x"', b"{" + b'"a":1,' * 10_000 + b'"a":1}'):
        answer = scene.owner.call("POST", "projects", raw_body=body)
        assert answer.status in (201, 400, 413), (body[:20], answer.status)
    assert scene.owner.call("GET", "me").status == 200


def numbers(scene):
    """Numbers at and beyond their ends."""
    for number in ("-1", "0", "9223372036854775807", "9223372036854775808", "1e9", "NaN", "0x10", "%20", "1;2", "999999999999999999999999"):
        for path in ("projects?limit=", "projects?before=", f"projects/{scene.project}/timeline?buckets=", f"projects/{scene.project}/log?limit=", "notifications?before=", "notifications?limit=",
                     f"projects/{scene.project}/files/1/content?version=", f"projects/{scene.project}/documents?limit=", f"projects/{scene.project}/notices?after="):
            answer = scene.owner.call("GET", path + number)
            assert 200 <= answer.status < 500, (path, number, answer.status)
        answer = scene.owner.call("GET", f"projects/{scene.project}/files/{number}/history")
        assert is_refused(answer), (number, answer.status)


def heads(scene):
    """Heads that two servers would read in two ways, or that would put something into an answer's head."""
    port, token = scene.server.port, scene.owner.token
    begin = b"POST /api/v1/projects HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.encode() + b"\r\n"
    smuggled = b"GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token.encode() + b"\r\n\r\n"
    for head in (b"Content-Length: 0\r\nTransfer-Encoding: chunked\r\n", b"Content-Length: 5\r\nContent-Length: 6\r\n", b"Content-Length: +5\r\n", b"Content-Length: 5 \r\n 6\r\n", b"Transfer-Encoding: xchunked\r\n",
                 b"Transfer-Encoding : chunked\r\n", b"Content-Length: -1\r\n", b"Content-Length: 99999999999999999999\r\n", b"Transfer-Encoding: chunked, identity\r\n"):
        answer = raw(port, begin + head + b"\r\n0\r\n\r\n" + smuggled, patience=30)
        assert is_refused(answer) or answer.status in (0, 501), (head, answer.status)
        assert b'"email"' not in answer.body
    for head in (b"GET /api/v1/me HTTP/1.1\r\n\r\n", b"GET /api/v1/me HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", b"GET /api/v1/me HTTP/9.9\r\nHost: x\r\n\r\n", b"GET /api/v1/me\r\n\r\n",
                 b"GET  /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n", b"GET /api/v1/me HTTP/1.1\r\nHost: x\r\n folded: y\r\n\r\n", b"GET /api/v1/me HTTP/1.1\r\nHo\0st: x\r\n\r\n",
                 b"GET /api/v1/me HTTP/1.1\r\nHost: x\r\n" + b"A: b\r\n" * 5000 + b"\r\n", b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", b"\0" * 1000):
        answer = raw(port, head, patience=30)
        assert answer.status == 0 or 400 <= answer.status < 600 and answer.status != 500, (head[:60], answer.status)
        assert b'"email"' not in answer.body
    for headers in (("Expect: 100-continue-not",), ("Content-Encoding: gzip",), ("Range: bytes=" + ",".join("0-0" for _ in range(1000)),), ("If-None-Match: " + "\"x\"," * 1000,), ("Accept-Encoding: " + "gzip," * 1000,)):
        answer = scene.owner.call("GET", "me", headers=headers)
        assert answer.status in (0, 200, 304, 400, 415, 417, 431), (headers[0][:40], answer.status)
    for method in ("TRACE", "CONNECT", "OPTIONS", "PROPFIND", "get", "GET\tx", "A" * 300):
        answer = scene.owner.call(method, "projects")
        assert is_refused(answer) or answer.status in (0, 501), (method, answer.status)
    # The override of methods that some servers know.
    answer = scene.viewer.call("GET", f"projects/{scene.project}?_method=DELETE", headers=("X-HTTP-Method-Override: DELETE", "X-Method-Override: DELETE"))
    assert answer.status == 200 and scene.owner.call("GET", f"projects/{scene.project}").status == 200
    for value in ("a\r\nX-Evil: 1", "a%0d%0aX-Evil: 1", "a\nX-Evil: 1", "x" * 9000):
        answer = scene.owner.call("GET", "me", headers=(f"X-Correlation-ID: {value}",))
        assert answer.header("X-Evil") is None, answer.head
    for path in ("me%0d%0aX-Evil:%201", "projects?x=%0d%0aX-Evil:1"):
        assert scene.owner.call("GET", path).header("X-Evil") is None
    # Who asks is said once, by whom the token says.
    answer = raw(port, b"GET /api/v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + scene.viewer.token.encode() + b"\r\nAuthorization: Bearer " + token.encode() + b"\r\n\r\n")
    assert answer.status in (400, 401), answer.status
    answer = scene.viewer.call("GET", "admin/users", headers=("X-Forwarded-For: 127.0.0.1", "X-Real-IP: 127.0.0.1", "X-Remote-User: mira", "X-Original-URL: /api/v1/me", "X-Rewrite-URL: /api/v1/me", "Forwarded: for=127.0.0.1"))
    assert answer.status == 403


def inward(scene):
    """The server is no way into its own networks."""
    for url in ("https://127.0.0.1/", "https://localhost/", "https://[::1]/", "https://169.254.169.254/latest/meta-data/", "https://0/", "https://2130706433/", "https://0x7f000001/", "https://127.1/",
                "https://[::ffff:127.0.0.1]/", "https://10.0.0.1/", "http://example.org/", "file:///etc/passwd", "https://user@127.0.0.1/", "https://127.0.0.1:8443/", "gopher://127.0.0.1/", "https://0177.0.0.1/",
                "https://[fe80::1%25eth0]/", "https://127.0.0.1%00.example.org/", "//127.0.0.1/", "https:127.0.0.1", "https://[64:ff9b::7f00:1]/"):
        answer = scene.developer.call("POST", "fetch", {"url": url, "project": scene.project})
        assert is_refused(answer), (url, answer.status, answer.body[:200])
        answer = scene.developer.call("POST", f"projects/{scene.project}/documents", {"url": url}, headers=("Content-Type: application/json",))
        assert answer.status != 500 and b"root:" not in answer.body, (url, answer.status)
        for kind, settings in (("web", {"url": url}), ("git", {"url": url}), ("s3", {"url": url, "key": "k", "secret": "s"}), ("sql", {"url": url, "query": "SELECT 1"})):
            made = scene.developer.call("POST", f"projects/{scene.project}/connectors", {"kind": kind, "name": f"{kind} {url}"[:90], "settings": settings})
            if made.status == 201:
                scene.developer.call("POST", f"projects/{scene.project}/connectors/{made.json()['id']}/sync")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        all_of_them = scene.developer.call("GET", f"projects/{scene.project}/connectors").json()["connectors"]
        if all(one["state"] != "syncing" for one in all_of_them):
            break
        time.sleep(0.5)
    for one in all_of_them:
        assert one["state"] in ("failed", "idle") and one["last"].get("added", 0) == 0, one
    for path in ("/etc", "/", "/proc/self", scene.server.data, "../", "/etc/../etc", "file:///etc"):
        made = scene.developer.call("POST", f"projects/{scene.project}/connectors", {"kind": "folder", "name": "f" + path, "settings": {"path": path}})
        assert is_refused(made) or not path.startswith("/"), (path, made.body)
        if made.status == 201:
            connector = f"projects/{scene.project}/connectors/{made.json()['id']}"
            scene.developer.call("POST", connector + "/sync")
            while scene.developer.call("GET", connector).json()["state"] == "syncing":
                time.sleep(0.2)
            assert scene.developer.call("GET", connector).json()["state"] == "failed", path


def once(scene):
    """What is good once is, however many come at one moment."""
    secret = scene.invite(scene.project, "viewer", maxUses=1)
    statuses = [answer.status for answer in at_once(12, lambda n: scene.nobody.call("POST", "invitations/accept", {"secret": secret, "name": f"Twin {n}"}))]
    assert sum(status // 100 == 2 for status in statuses) == 1, statuses
    signed = scene.nobody.call("POST", "login", {"email": "mira@example.org", "password": PASSWORD}).json()
    answers = at_once(12, lambda n: scene.nobody.call("POST", "refresh", {"refreshToken": signed["refreshToken"]}))
    successors = {answer.json()["refreshToken"] for answer in answers if answer.status == 200}
    assert len(successors) <= 1, successors          # a lost answer is given again; never two that are good
    token = scene.owner.call("POST", "tokens", {"name": "t", "scopes": ["read"], "days": 1}).json()
    statuses = [answer.status for answer in at_once(8, lambda n: scene.owner.call("DELETE", f"tokens/{token['id']}"))]
    assert statuses.count(204) >= 1 and set(statuses) <= {204, 404}, statuses
    assert Person(scene.server, token["token"]).call("GET", "projects").status == 401
    names = [answer.status for answer in at_once(8, lambda n: scene.owner.call("POST", f"projects/{scene.project}/knowledge-bases", {"name": "the one"}))]
    assert names.count(201) == 1 and set(names) <= {201, 409}, names


def names(scene):
    """Nobody learns here who has an account."""
    known = scene.nobody.call("POST", "login", {"email": "mira@example.org", "password": "x" * 12})
    unknown = scene.nobody.call("POST", "login", {"email": "nobody@example.org", "password": "x" * 12})
    assert known.status == unknown.status == 401 and known.code == unknown.code
    strip = [{key: value for key, value in answer.json().items() if key not in ("instance", "correlationId", "id")} for answer in (known, unknown)]
    assert strip[0] == strip[1], strip
    first, second = (scene.nobody.call("POST", "password/forgot", {"email": email}) for email in ("mira@example.org", "nobody@example.org"))
    assert first.status == second.status and first.code == second.code


def guessing(scene):
    """Guessing a password, a code or a token gets slower and slower."""
    statuses = [scene.nobody.call("POST", "login", {"email": "mira@example.org", "password": f"guess {n} guess"}).status for n in range(12)]
    assert 429 in statuses and 200 not in statuses, statuses
    limited = scene.nobody.call("POST", "login", {"email": "mira@example.org", "password": PASSWORD})
    assert limited.status == 429 and int(limited.header("Retry-After") or 0) > 0
    assert scene.owner.call("GET", "me").status == 200            # who is in stays in


def tokens(scene):
    """A token is what it was made, byte by byte."""
    good = scene.viewer.token
    for token in (good[:-1], good + "A", good.swapcase(), good[::-1], " " + good[:-1], good + "%00", good + "\x01", "null", "undefined", "eyJhbGciOiJub25lIn0.e30.", "dyad-" + good, "dyad_token_" + good, "*", "%", "'OR'1'='1"):
        answer = Person(scene.server, token).call("GET", "me")
        assert answer.status in (400, 401), (token, answer.status)
    for scheme in ("Basic", "Digest", "Token", "bearer\t"):
        answer = scene.nobody.call("GET", "me", headers=(f"Authorization: {scheme} {good}",))
        assert answer.status in (400, 401) or scheme.startswith("bearer"), (scheme, answer.status)
    for place in (f"me?access_token={good}", f"me?token={good}", f"me?authorization=Bearer%20{good}"):
        assert scene.nobody.call("GET", place).status == 401
    assert scene.nobody.call("GET", "me", headers=(f"Cookie: accessToken={good}; token={good}; session={good}",)).status == 401


def slow(scene):
    """Half-sent requests and idle connections keep nobody else from being served."""
    links = []
    try:
        for _ in range(300):
            link = socket.create_connection(("127.0.0.1", scene.server.port), timeout=10)
            link.sendall(b"POST /api/v1/login HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
            links.append(link)
        begun = time.monotonic()
        assert all(scene.owner.call("GET", "me").status == 200 for _ in range(20))
        assert time.monotonic() - begun < 30
    finally:
        for link in links:
            link.close()


def says_nothing(scene):
    """After all of this the server lives, and neither its log nor an answer holds a secret or its insides."""
    log = scene.server.log()
    for secret in (scene.owner.token, scene.viewer.token, PASSWORD, SECRET, scene.server.invite):
        assert secret not in log, "a secret stands in the log"
    # Refused input and met limits stand in it, with who asked.
    refusals = [json.loads(line) for line in log.splitlines() if '"refused with' in line]
    assert any("refused with 400" in one["message"] and one.get("account") and one.get("correlation") for one in refusals), refusals[:3]
    assert any("refused with 429" in one["message"] for one in refusals), "no limit that was met"
    assert "AddressSanitizer" not in log and "ASSERT" not in log
    errors = [scene.owner.call("GET", "projects/nosuch"), scene.owner.call("POST", "projects", raw_body=b"{"), scene.nobody.call("GET", "nosuch"), scene.viewer.call("GET", "admin/users")]
    for answer in errors:
        text = answer.body.decode().lower()
        assert not any(word in text for word in ("select ", "sqlite", ".cpp", "/work", "/home", "exception", "0x")), text
        assert answer.header("Server") is None and answer.header("X-Powered-By") is None
        assert answer.header("X-Content-Type-Options") == "nosniff"
    assert scene.server.process.poll() is None


ATTACKS = [paths, others_things, hidden, sockets, answers, fields, numbers, heads, inward, once, names, tokens, slow, guessing, says_nothing]


def main():
    program, wanted = sys.argv[1], sys.argv[2:]
    scene = Scene(program)
    failed = []
    try:
        for attack in ATTACKS:
            if wanted and attack.__name__ not in wanted:
                continue
            begun = time.monotonic()
            try:
                attack(scene)
                verdict = "held"
            except Exception as why:  # whatever it is, it did not hold
                verdict = f"FAILED: {type(why).__name__} {why}"
                failed.append(attack.__name__)
            print(f"{attack.__name__}: {verdict} ({time.monotonic() - begun:.1f} s)", flush=True)
            if scene.server.process.poll() is not None:
                print("the server has ended: " + scene.server.log()[-3000:])
                return 1
        if failed:
            print(scene.server.log()[-4000:])
    finally:
        scene.server.kill()
        shutil.rmtree(scene.server.folder, ignore_errors=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
