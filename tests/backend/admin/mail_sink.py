# SPDX-FileCopyrightText: The Dyad developers
# SPDX-License-Identifier: Apache-2.0
"""A mail server for tests: wants STARTTLS and a password, says its port, then each mail as one JSON line."""
import asyncio
import email
import email.policy
import json
import ssl
import sys

from aiosmtpd.smtp import SMTP, AuthResult


class Sink:
    async def handle_DATA(self, server, session, envelope):
        mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
        print(json.dumps({"from": envelope.mail_from, "to": ",".join(envelope.rcpt_tos), "subject": str(mail["Subject"]),
                          "text": mail.get_content(), "tls": session.ssl is not None, "user": session.auth_data}), flush=True)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    good = data.login == b"dyad" and data.password == b"mail password"
    return AuthResult(success=good, handled=False, auth_data=data.login.decode() if good else None)


async def main():
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    tls.load_cert_chain(sys.argv[1], sys.argv[2])
    server = await asyncio.get_running_loop().create_server(
        lambda: SMTP(Sink(), tls_context=tls, require_starttls=True, auth_required=True, authenticator=authenticate, enable_SMTPUTF8=True),
        "localhost", 0, family=2)
    print(json.dumps({"port": server.sockets[0].getsockname()[1]}), flush=True)
    await server.serve_forever()


asyncio.run(main())
