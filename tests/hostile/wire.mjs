// SPDX-License-Identifier: Apache-2.0
// A client that sends bytes as they are and reads what comes until the other side ends.
import { connect } from "node:net";

const patience = 4_000;

// What the server says to these bytes: `text` as latin1, and whether the server ended by itself.
export function sends(port, bytes) {
  return new Promise((resolve, reject) => {
    const parts = [];
    const socket = connect(port, "127.0.0.1", () => socket.write(Buffer.from(bytes, "latin1")));
    const finish = (ended) => {
      clearTimeout(timer);
      socket.destroy();
      resolve({ ended, text: Buffer.concat(parts).toString("latin1") });
    };
    const timer = setTimeout(() => finish(false), patience);
    socket.on("data", (data) => parts.push(data));
    socket.on("end", () => finish(true));
    // A server that ends while we still send may reset; what it said before has arrived.
    socket.on("error", (error) => (parts.length > 0 ? finish(true) : (clearTimeout(timer), reject(error))));
  });
}

// The heads of the answers: status and headers of each, however many came.
export function headsIn(text) {
  return [...text.matchAll(/HTTP\/1\.[01] (\d{3}) [^\r\n]*\r\n([\s\S]*?)\r\n\r\n/g)].map(
    ([, status, lines]) => ({
      status: Number(status),
      headers: new Map(lines.split("\r\n").map((line) => {
        const [name, ...value] = line.split(":");
        return [name.toLowerCase(), value.join(":").trim()];
      })),
    }));
}
