import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "@/db/client";
import { makeTempFolders } from "./testing";

const temp = makeTempFolders();
afterAll(temp.removeAll);

/** Another process of plain Node that runs a few lines on a database file and then waits to be ended. */
async function startProcess(lines: string, file: string): Promise<ChildProcess> {
  const script = `const Database = require("better-sqlite3"); const sqlite = new Database(process.argv[1]); ${lines}; console.log("ready"); setInterval(() => sqlite, 1000);`;
  const child = spawn(process.execPath, ["-e", script, file], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill("SIGKILL");
  await once(child, "exit");
}

test("A second opening is refused while the folder is taken, and let in after it was closed", () => {
  const folder = temp.make();
  const first = openDatabase({ folder });
  expect(() => openDatabase({ folder })).toThrow(`Verbatim is already running on the data folder ${folder} (process ${process.pid})`);
  first.sqlite.exec("create table note (words text)");
  first.close();
  first.close();
  openDatabase({ folder }).close();
});

test("Another process that has the folder is named; when it is killed its lock is gone with it", async () => {
  const folder = temp.make();
  const child = await startProcess(
    `sqlite.exec("PRAGMA user_version = " + process.pid + "; BEGIN IMMEDIATE")`,
    join(folder, "verbatim.lock"),
  );
  expect(() => openDatabase({ folder })).toThrow(`(process ${child.pid})`);
  await kill(child);
  openDatabase({ folder }).close();
});

test("A process killed in the middle loses no committed change, and its unfinished one leaves nothing", async () => {
  const folder = temp.make();
  const opened = openDatabase({ folder });
  opened.sqlite.exec("create table note (words text)");
  opened.close();
  const lines = `
    sqlite.pragma("wal_autocheckpoint = 0"); sqlite.pragma("synchronous = FULL");
    for (let n = 0; n < 50; n += 1) sqlite.prepare("insert into note values (?)").run("saved " + n);
    sqlite.exec("BEGIN IMMEDIATE; insert into note values ('never committed')")`;
  await kill(await startProcess(lines, opened.file));
  const again = openDatabase({ folder });
  expect(again.sqlite.prepare("select count(*) from note where words like 'saved %'").pluck().get()).toBe(50);
  expect(again.sqlite.prepare("select count(*) from note").pluck().get()).toBe(50);
  again.close();
});
