# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""Several real dyad-servers on one database."""
import os
import shutil
import signal
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(TOP, "tests", "long"))
from server import Server, http  # noqa: E402


class Nodes:
    """What they share: database, Redis, master key, files. Each has a data folder and a port of its own."""

    def __init__(self, program, count, postgres, redis=None, arguments=()):
        self.folder = tempfile.mkdtemp(prefix="dyad-cluster-")
        shared = ["--store", postgres.url, "--keys-master", f"file:{self.folder}/vault.key", "--blobs-store", f"file://{self.folder}/blobs",
                  "--cluster-url", "http://127.0.0.1", "--drain-seconds", "2", *arguments]
        if redis:
            shared += ["--redis", redis.url]
        os.mkdir(f"{self.folder}/blobs")
        self.all = []
        for number in range(count):
            folder = f"{self.folder}/{number}"
            os.mkdir(folder)
            self.all.append(Server(program, folder, shared))
        self.first = self.all[0]
        self.ready = [self.first.start()]
        for node in self.all[1:]:
            node.token = self.first.token
            self.ready.append(node.start())

    def __getitem__(self, number):
        return self.all[number]

    def urls(self):
        return [node.url for node in self.all]

    def guest(self, project, name, role="developer"):
        """Another person in the project, as accepting an invitation answers."""
        status, invitation = http(self.first.url, "POST", f"projects/{project}/invitations", {"role": role}, self.first.token)
        assert status == 201, invitation
        status, person = http(self.first.url, "POST", "invitations/accept", {"secret": invitation["secret"], "name": name})
        assert status in (200, 201), person
        return person

    def close(self):
        for node in self.all:
            if node.process and node.process.poll() is None:
                os.kill(node.process.pid, signal.SIGCONT)
            node.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
