import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { TOOLS } from "@/bin/steps/root.mjs";
import { openDatabase } from "@/db/client";
import { logicalHash } from "@/db/file/testing";
import { loadSample } from "@/db/seed/load-sample";

const base = mkdtempSync(join(tmpdir(), "verbatim-commands-"));
const folder = join(base, "data");
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A command as `npm run` calls it once the packages are there. `limit` is the largest file it may write, in blocks of 512 bytes. */
function run(name: string, { dataDir, args = [], limit }: { dataDir: string; args?: string[]; limit?: number }) {
  const script = join(import.meta.dirname, `${name}.ts`);
  const line = [process.execPath, TOOLS.tsx, script, ...args];
  const env: NodeJS.ProcessEnv = { ...process.env, DATA_DIR: dataDir, NODE_ENV: "production" };
  const [command = "", ...rest] = limit === undefined ? line : ["sh", "-c", `ulimit -f ${limit} && exec "$0" "$@"`, ...line];
  const { status, stdout, stderr } = spawnSync(command, rest, { env, encoding: "utf8" });
  return { status, said: `${stdout}${stderr}`.trim() };
}

function hashOf(file: string): string {
  const sqlite = new Database(file, { readonly: true });
  try {
    return logicalHash(sqlite);
  } finally {
    sqlite.close();
  }
}

const backups = () => readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".db"));
let before = "";

describe("the restore drill: a fresh folder, and nothing but the commands of the README", () => {
  beforeAll(() => {
    const opened = openDatabase({ folder });
    loadSample(opened.db, { today: "2026-11-22" });
    opened.close();
    before = hashOf(join(folder, "verbatim.db"));
  });

  it("a backup made while the program runs, put back into another folder, says the same in every row, and the check finds nothing wrong", () => {
    const running = openDatabase({ folder });
    const made = run("backup", { dataDir: folder });
    running.close();
    expect(made.said).toMatch(/^Backup made and checked: .*-manual\.db \(\d/);
    const fresh = join(base, "fresh");
    const restored = run("restore", { dataDir: fresh, args: [join(folder, "backups", backups()[0] ?? "")] });
    expect(restored).toMatchObject({ status: 0, said: expect.stringMatching(/^Put back: verbatim-/) });
    expect(hashOf(join(fresh, "verbatim.db"))).toBe(before);
    const checked = run("check", { dataDir: fresh });
    expect(checked).toMatchObject({ status: 0, said: expect.stringContaining("Everything is as it must be.") });
    const opened = openDatabase({ folder: fresh });
    expect(opened.sqlite.prepare("select count(*) from interviews").pluck().get()).toBe(22);
    opened.close();
  });

  it("is refused while the program runs, and the newest one takes the place of a mistake, which is kept", () => {
    const running = openDatabase({ folder });
    const refused = run("restore", { dataDir: folder, args: ["newest"] });
    expect(refused).toMatchObject({ status: 1, said: expect.stringContaining("Verbatim is already running") });
    running.sqlite.exec("delete from highlights");
    running.close();
    const restored = run("restore", { dataDir: folder, args: ["newest"] });
    expect(restored.status).toBe(0);
    const aside = /verbatim-before-restore-[\w-]+\.db/.exec(restored.said)?.[0] ?? "";
    const kept = new Database(join(folder, aside), { readonly: true });
    expect(kept.prepare("select count(*) from highlights").pluck().get()).toBe(0);
    kept.close();
    expect(hashOf(join(folder, "verbatim.db"))).toBe(before);
  });

  it("a backup with one byte flipped is refused, the database stays as it is, and the check names it", () => {
    const spoilt = join(base, "spoilt");
    mkdirSync(join(spoilt, "backups"), { recursive: true });
    const [name = ""] = backups();
    copyFileSync(join(folder, "verbatim.db"), join(spoilt, "verbatim.db"));
    copyFileSync(join(folder, "backups", `${name}.json`), join(spoilt, "backups", `${name}.json`));
    const bytes = readFileSync(join(folder, "backups", name));
    bytes.writeUInt8(bytes.readUInt8(70_000) ^ 1, 70_000);
    writeFileSync(join(spoilt, "backups", name), bytes);
    const restored = run("restore", { dataDir: spoilt, args: [name] });
    expect(restored).toMatchObject({
      status: 1,
      said: expect.stringMatching(/is not what was written on .*: take another backup\. Nothing was changed\.$/),
    });
    expect(hashOf(join(spoilt, "verbatim.db"))).toBe(before);
    const checked = run("check", { dataDir: spoilt });
    expect(checked).toMatchObject({ status: 1, said: expect.stringMatching(/WRONG {2}?backup .*is not what was written/) });
  });

  it("a backup is refused while the journal of a file before lies beside what was put back, and a byte of neither changes", () => {
    const stopped = join(base, "stopped");
    mkdirSync(stopped);
    copyFileSync(join(folder, "backups", backups()[0] ?? ""), join(stopped, "verbatim.db"));
    writeFileSync(join(stopped, "verbatim.db-wal"), Buffer.alloc(5000, 1));
    const hash = () => readFileSync(join(stopped, "verbatim.db")).toString("base64");
    const untouched = hash();
    expect(run("backup", { dataDir: stopped })).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^A restore was stopped on its way/),
    });
    expect(hash()).toBe(untouched);
  });

  it("a disk that takes no more leaves earlier backups and no half of a new one", () => {
    const before = readdirSync(join(folder, "backups")).sort();
    const made = run("backup", { dataDir: folder, limit: 2000 });
    expect(made).toMatchObject({
      status: 1,
      said: expect.stringMatching(/^The backup could not be made .*earlier ones are as they were\./),
    });
    expect(readdirSync(join(folder, "backups")).sort()).toEqual(before);
  });
});
