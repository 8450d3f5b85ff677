# SPDX-License-Identifier: Apache-2.0
"""A door with a planted fault before a sound board: door.py PORT FAULT

Passes requests on to the board at PORT, as carelessly as Python's own server reads them, and prints
the port it listens at. The fault stands in the page of the public register, behind the board's own
form:

    careless  none; who reads a request twice is found by its reading alone
    xss       what was looked for is written into the page as it came
    sql       what was looked for is pasted into a statement
"""

import html
import http.client
import http.server
import sqlite3
import sys
import threading
import urllib.parse

BOARD = int(sys.argv[1])
FAULT = sys.argv[2]
PAGE = "/en/register"
FIELD = "q"
ANSWER_LINES = ("content-type", "location", "set-cookie")


def register():
    database = sqlite3.connect(":memory:", check_same_thread=False)
    database.execute("CREATE TABLE register (name TEXT, number TEXT)")
    people = [("Alva Brook", "1001"), ("Rosa Quill", "1002"), ("Sam Reed", "1003")]
    database.executemany("INSERT INTO register VALUES (?, ?)", people)
    return database


REGISTER = register()
TURN = threading.Lock()


def look_up(name):
    """Status and page: the statement is made of what was asked for, and its trouble is told."""
    try:
        with TURN:
            rows = REGISTER.execute(f"SELECT name, number FROM register WHERE name = '{name}'")
            found = "".join(f"<li>{html.escape(str(row))}</li>" for row in rows)
        return 200, f"<!doctype html><title>Register</title><ul>{found or '<li>Nobody'}</ul>"
    except sqlite3.Error as trouble:
        return 500, f"sqlite3.OperationalError: {html.escape(str(trouble))}"


class Door(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self):
        address = urllib.parse.urlsplit(self.path)
        asked = urllib.parse.parse_qs(address.query, keep_blank_values=True).get(FIELD)
        said = self.headers.get("Content-Length", "")
        body = self.rfile.read(int(said) if said.isdecimal() else 0)
        if FAULT == "sql" and address.path == PAGE and asked:
            status, page = look_up(asked[0])
            return self.say(status, [("Content-Type", "text/html")], page.encode())
        status, lines, page = self.pass_on(body)
        if FAULT == "xss" and address.path == PAGE and asked:
            page = page.replace(b"</main>", b"<p>" + asked[0].encode() + b"</p></main>")
        return self.say(status, lines, page)

    do_GET = do_POST = do_HEAD = do_PUT = do_OPTIONS = do_TRACE = do_DELETE = answer

    def pass_on(self, body):
        board = http.client.HTTPConnection("127.0.0.1", BOARD)
        lines = {name: self.headers[name] for name in ("Cookie", "Content-Type") if name in self.headers}
        path = urllib.parse.quote(self.path, safe="/?&=%+:;,@!$'()*~")
        board.request(self.command, path, body or None, lines)
        answer = board.getresponse()
        kept = [(name, value) for name, value in answer.getheaders() if name.lower() in ANSWER_LINES]
        return answer.status, kept, answer.read()

    def say(self, status, lines, page):
        self.send_response(status)
        for name, value in lines:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(page)


class Doors(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, *_):
        """A client that went away in the middle is no news here."""


server = Doors(("127.0.0.1", 0), Door)
print(server.server_address[1], flush=True)
server.serve_forever()
