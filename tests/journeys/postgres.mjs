// SPDX-License-Identifier: Apache-2.0
// A PostgreSQL of its own, in a folder that goes when it ends. It refuses to run as root, so there
// it is run by the user that Debian made for it.
import { execFileSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const programs = "/usr/lib/postgresql/15/bin";

export function openPostgres() {
  const folder = mkdtempSync(join(tmpdir(), "waymark-pg-"));
  const asRoot = process.getuid() === 0;
  if (asRoot) execFileSync("chown", ["postgres", folder]);
  chmodSync(folder, 0o755);
  const data = join(folder, "data");
  const run = (program, ...words) => {
    const command = [join(programs, program), ...words];
    const [first, ...rest] = asRoot ? ["runuser", "-u", "postgres", "--", ...command] : command;
    execFileSync(first, rest, { cwd: "/", stdio: ["ignore", "ignore", "inherit"] });
  };
  run("initdb", "-D", data, "-U", "board", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync");
  const start = () => run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"),
    "-o", `-k ${folder} -c listen_addresses= -c fsync=off`, "start");
  start();
  let runs = true;
  return {
    address: `postgresql:///postgres?host=${folder}&user=board`,
    start: () => { start(); runs = true; },
    breaksDown: () => { run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop"); runs = false; },
    close: () => {
      if (runs) run("pg_ctl", "-D", data, "-w", "-m", "fast", "stop");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
