# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""nginx and HAProxy with the very files of deploy/: only addresses and the certificate's place are others."""
import os
import re
import subprocess

from backends import answers, free_port, need

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def certificate(folder):
    """One for 127.0.0.1, which this process believes from now on."""
    key, chain = f"{folder}/privkey.pem", f"{folder}/fullchain.pem"
    if not os.path.exists(chain):
        subprocess.run([need("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-keyout", key, "-out", chain, "-days", "2",
                        "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"], check=True, capture_output=True)
    os.environ["SSL_CERT_FILE"] = chain
    return key, chain


def replaced(text, *pairs):
    for old, new in pairs:
        assert re.search(old, text), f"the file in deploy/ has no {old}"
        text = re.sub(old, new, text)
    return text


class Proxy:
    def __init__(self, folder, nodes):
        self.folder, self.port = folder, free_port()
        self.key, self.chain = certificate(folder)
        self.url = f"https://127.0.0.1:{self.port}"
        with open(f"{TOP}/{self.file}", encoding="utf-8") as file:
            self.process = self.start(file.read(), [node.port for node in nodes])
        answers(self.port)

    def close(self):
        self.process.terminate()
        self.process.wait()


class Nginx(Proxy):
    file = "deploy/nginx/dyad.conf"

    def start(self, text, ports):
        text = replaced(text, (r"listen 443 ", f"listen 127.0.0.1:{self.port} "), (r"/etc/ssl/dyad/", self.folder + "/"),
                        (r"    server 127\.0\.0\.1:8420 (.*)\n", "".join(rf"    server 127.0.0.1:{port} \1" + "\n" for port in ports)))
        with open(f"{self.folder}/dyad.conf", "w", encoding="utf-8") as file:
            file.write(text)
        temporary = "".join(f"{kind}_temp_path {self.folder}/{kind}; " for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        with open(f"{self.folder}/nginx.conf", "w", encoding="utf-8") as file:
            file.write(f"daemon off; pid {self.folder}/nginx.pid; error_log {self.folder}/nginx.log; worker_processes 1; events {{ worker_connections 4096; }}\n"
                       f"http {{ access_log off; {temporary} include {self.folder}/dyad.conf; }}\n")
        return subprocess.Popen([need("nginx"), "-e", f"{self.folder}/nginx.log", "-p", self.folder, "-c", f"{self.folder}/nginx.conf"], stderr=subprocess.DEVNULL)


class Haproxy(Proxy):
    file = "deploy/haproxy/haproxy.cfg"

    def start(self, text, ports):
        with open(f"{self.folder}/dyad.pem", "w", encoding="utf-8") as file:
            for part in (self.chain, self.key):
                with open(part, encoding="utf-8") as source:
                    file.write(source.read())
        text = replaced(text, (r"bind :443 ", f"bind 127.0.0.1:{self.port} "), (r"/etc/ssl/dyad/", self.folder + "/"),
                        (r"    server node1 127\.0\.0\.1:8420\n", "".join(f"    server node{i} 127.0.0.1:{port}\n" for i, port in enumerate(ports))))
        with open(f"{self.folder}/haproxy.cfg", "w", encoding="utf-8") as file:
            file.write(text)
        subprocess.run([need("haproxy"), "-c", "-q", "-f", f"{self.folder}/haproxy.cfg"], check=True)
        return subprocess.Popen([need("haproxy"), "-db", "-f", f"{self.folder}/haproxy.cfg"], stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)


ALL = {"nginx": Nginx, "haproxy": Haproxy}
