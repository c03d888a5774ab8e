/** Run under strace by bench/power-cut.ts: stores studies as the program does, and says after each that it is stored. */
import { closeSync, openSync, writeSync } from "node:fs";
import { openDatabase } from "@/db/client";
import { createStudy } from "@/db/studies";

const [folder = "", acknowledged = "", synchronous = "FULL", count = "100"] = process.argv.slice(2);
const opened = openDatabase({ folder });
opened.sqlite.pragma(`synchronous = ${synchronous}`);
// so that the journal is folded in several times on the way
opened.sqlite.pragma("wal_autocheckpoint = 100");
const said = openSync(acknowledged, "w");
for (let number = 1; number <= Number(count); number += 1) {
  createStudy(opened.db, { input: { name: `Stored ${number}`, journeyPreset: "lifecycle" } });
  writeSync(said, `ACK ${number}\n`);
}
closeSync(said);
// no last folding in: what is on the disk by now is what counts
process.kill(process.pid, "SIGKILL");
