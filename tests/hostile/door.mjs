// SPDX-License-Identifier: Apache-2.0
// A door with a planted fault in front of a sound board, so that each gate can be seen to fail.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("door.py", import.meta.url));

// `fault` is one that door.py knows.
export async function openDoor(port, fault) {
  const child = spawn("python3", [program, String(port), fault], { stdio: ["ignore", "pipe", "inherit"] });
  process.once("exit", () => child.kill());
  const [line] = await Promise.race([
    new Promise((resolve) => createInterface(child.stdout).once("line", (said) => resolve([said]))),
    new Promise((_, reject) => child.once("exit", () => reject(new Error("the door did not open")))),
  ]);
  return { port: Number(line), close: () => child.kill() };
}
