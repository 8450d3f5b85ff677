# SPDX-License-Identifier: Apache-2.0
"""A mail server for tests: server.py FOLDER [CERTIFICATE KEY]. Prints its port, then runs until
its standard input ends. What it takes is written to FOLDER as 1.eml, 2.eml ...; the recipients
later@, never@, full@ and dies@ are answered with 451, 550, 552 after the message, and silence."""
import logging
import os
import socket
import ssl
import sys
import warnings

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult


# A client that breaks off is what some tests are about.
logging.disable()
warnings.simplefilter("ignore")


class Post:
    def __init__(self, folder):
        self.folder = folder
        self.taken = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("later@"):
            return "451 4.3.0 come back later"
        if address.startswith("never@"):
            return "550 5.1.1 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 ok"

    async def handle_DATA(self, server, session, envelope):
        if envelope.rcpt_tos[0].startswith("full@"):
            return "552 5.2.2 the mailbox is full"
        if envelope.rcpt_tos[0].startswith("dies@"):
            server.transport.abort()
            return "250 too late"
        self.taken += 1
        with open(os.path.join(self.folder, f"{self.taken}.eml"), "wb") as file:
            file.write(envelope.original_content)
        return "250 taken"


def is_known(server, session, envelope, mechanism, data):
    return AuthResult(success=(data.login, data.password) == (b"board", b"secret"))


context = None
if len(sys.argv) > 2:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[2], sys.argv[3])


listening = socket.socket()
listening.bind(("127.0.0.1", 0))
port = listening.getsockname()[1]
listening.close()
controller = Controller(Post(sys.argv[1]), hostname="127.0.0.1", port=port, tls_context=context,
                        require_starttls=context is not None, authenticator=is_known,
                        auth_require_tls=False)
controller.start()
print(port, flush=True)
sys.stdin.read()
controller.stop()
