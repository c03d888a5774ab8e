import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeBackup } from "@/db/backup";
import { checkFolder } from "@/db/check/check";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { erasePerson } from "@/db/erasure/erase";
import { finishErasures } from "@/db/erasure/finish";
import { plantPerson } from "@/db/erasure/testing";
import { fingerprint, makeTempFolders } from "@/db/file/testing";
import { createStudy, listStudies } from "@/db/studies";
import { copiesBeside, verifyBackup } from "./list";
import { restoreBackup } from "./restore";

const temp = makeTempFolders();
afterAll(temp.removeAll);

const study = ({ db }: OpenDatabase, name: string) => createStudy(db, { input: { name, journeyPreset: "lifecycle" } });

/** A folder with a backup that knows one study, and a database that knows two. */
async function backedUp(): Promise<{ folder: string; path: string }> {
  const folder = temp.make();
  const opened = openDatabase({ folder });
  study(opened, "First");
  const { name } = await makeBackup({ folder, reason: "manual" });
  study(opened, "Second");
  opened.close();
  return { folder, path: join(folder, "backups", name) };
}

function namesIn(folder: string): string[] {
  const opened = openDatabase({ folder });
  const names = listStudies(opened.db).map(({ name }) => name);
  opened.close();
  return names.sort();
}

test("A database that was killed with its newest changes in the journal is set aside whole", async () => {
  const { folder, path } = await backedUp();
  const killed = temp.make();
  const running = openDatabase({ folder });
  study(running, "Third, in the journal");
  for (const end of ["", "-wal"]) copyFileSync(`${running.file}${end}`, join(killed, `verbatim.db${end}`));
  running.close();
  const { aside } = restoreBackup({ folder: killed, path });
  expect(copiesBeside(killed)).toMatchObject([{ name: aside }]);
  expect(namesIn(killed)).toEqual(["First"]);
  const other = temp.make();
  for (const end of ["", "-wal"]) renameSync(join(killed, `${aside}${end}`), join(other, `verbatim.db${end}`));
  expect(namesIn(other)).toEqual(["First", "Second", "Third, in the journal"]);
});

test("A damaged database is set aside as it is, with its journal, and the backup takes its place", async () => {
  const { folder, path } = await backedUp();
  const broken = temp.make();
  writeFileSync(join(broken, "verbatim.db"), Buffer.alloc(9000, 7));
  writeFileSync(join(broken, "verbatim.db-wal"), Buffer.alloc(5000, 1));
  const before = fingerprint(broken);
  const { aside } = restoreBackup({ folder: broken, path });
  const after = fingerprint(broken);
  expect(after[aside ?? ""]).toBe(before["verbatim.db"]);
  expect(after[`${aside}-wal`]).toBe(before["verbatim.db-wal"]);
  expect(namesIn(broken)).toEqual(["First"]);
  expect(folder).not.toBe(broken);
});

test("Nobody stays signed in over a restore: a session that was ended since would be open again", async () => {
  const { folder } = await backedUp();
  const opened = openDatabase({ folder });
  opened.sqlite.exec(`insert into sign_in_sessions (id, user_id, token, expires_at, created_at, updated_at)
    select 's', id, 'token', 4102444800000, 0, 0 from users limit 1`);
  const { name } = await makeBackup({ folder, reason: "manual" });
  opened.close();
  restoreBackup({ folder, path: join(folder, "backups", name) });
  const restored = openDatabase({ folder });
  expect(restored.sqlite.prepare("select count(*) from sign_in_sessions").pluck().get()).toBe(0);
  restored.close();
});

test("No token and no shared link comes back to life with a backup, and who can sign in by it is told", async () => {
  const { folder } = await backedUp();
  const opened = openDatabase({ folder });
  const { id: studyId } = study(opened, "Shared");
  opened.sqlite.exec(`insert into users (id, name, email, admin, created_at) values ('a', 'Ada', 'ada@example.org', 1, ''), ('b', 'Bo', null, 0, ''), ('c', 'Cy', null, 0, '');
    update users set disabled_at = '2026-01-01' where id = 'c';
    insert into sign_in_credentials (id, user_id, provider_id, account_id, created_at, updated_at) values ('1', 'a', 'credential', 'a', '', ''), ('2', 'b', 'credential', 'b', '', ''), ('3', 'c', 'credential', 'c', '', '');
    insert into api_tokens (id, user_id, name, token_hash, beginning, scope, expires_at, created_at) values ('t', 'a', 'script', 'h', 'vbt_', 'read', '2999', '')`);
  opened.sqlite
    .prepare(
      `insert into shares (id, study_id, view, title, query, token, expires_at, version, created_at, updated_at, created_by)
       values ('s', ?, 'themes', 'Themes', '{}', 'token', '2999', 1, '', '', 'a')`,
    )
    .run(studyId);
  const { name } = await makeBackup({ folder, reason: "manual" });
  opened.sqlite.exec("update api_tokens set revoked_at = '2026'; update shares set revoked_at = '2026'");
  opened.close();
  const { closed } = restoreBackup({ folder, path: join(folder, "backups", name) });
  expect(closed).toEqual({
    tokens: 1,
    shares: 1,
    people: [
      { name: "Ada", email: "ada@example.org", admin: true },
      { name: "Bo", email: null, admin: false },
    ],
  });
  const restored = openDatabase({ folder });
  const open = (table: string) => restored.sqlite.prepare(`select count(*) from ${table} where revoked_at is null`).pluck().get();
  expect([open("api_tokens"), open("shares")]).toEqual([0, 0]);
  restored.close();
});

test("A backup without its manifest, or of a newer schema, is refused and nothing changes", async () => {
  const { folder, path } = await backedUp();
  const before = fingerprint(folder);
  renameSync(`${path}.json`, `${path}.gone`);
  expect(() => restoreBackup({ folder, path })).toThrow(/cannot be checked\. Nothing was changed\./);
  expect(fingerprint(folder)).toEqual(before);
  expect(existsSync(join(folder, "verbatim.db.restoring"))).toBe(false);
});

test("The check finds what no page of SQLite tells: a count, a passage and an indexed word that are not those of the texts", async () => {
  const { folder } = await backedUp();
  const opened = openDatabase({ folder });
  const { id: studyId } = study(opened, "Counted");
  opened.sqlite.exec("PRAGMA foreign_keys = OFF");
  opened.sqlite
    .prepare(
      `insert into documents (id, study_id, interview_id, kind, title, text, words, version, created_at, updated_at, created_by)
       select 'd', ?, 'gone', 'notes', 'Notes', 'They had no budget', 3, 1, '', '', (select id from users limit 1)`,
    )
    .run(studyId);
  opened.sqlite.exec("insert into passage_search (rowid, words) values (77, 'nobody said this')");
  opened.close();
  const before = fingerprint(folder);
  const wrong = [...checkFolder(folder)].filter(({ isFine }) => !isFine);
  expect(wrong.map(({ what }) => what)).toEqual(["references", "search and counts"]);
  expect(wrong[1]?.says).toMatch(/has 1 passages, 0 are stored.*has 4 words, 3 are stored.*differs from a new one in 3 of its terms/);
  expect(fingerprint(folder)).toEqual(before);
  expect(readdirSync(folder).sort()).toEqual(["backups", "verbatim.db", "verbatim.lock"]);
});

test("A downloaded file, which has no manifest, is put back where that is asked for, after its own check", async () => {
  const { folder, path } = await backedUp();
  const fresh = temp.make();
  const downloaded = join(temp.make(), "verbatim.db");
  copyFileSync(path, downloaded);
  expect(restoreBackup({ folder: fresh, path: downloaded, unlisted: true })).toMatchObject({ aside: null, ledger: false });
  expect(namesIn(fresh)).toEqual(["First"]);
  const bytes = readFileSync(path);
  writeFileSync(downloaded, bytes.subarray(0, bytes.length - 8192));
  expect(() => restoreBackup({ folder: temp.make(), path: downloaded, unlisted: true })).toThrow(/no whole database.*Nothing was changed/);
  // one that has a manifest is compared with it all the same
  writeFileSync(path, Buffer.concat([bytes, Buffer.alloc(1)]));
  expect(() => restoreBackup({ folder, path, unlisted: true })).toThrow(/not what was written/);
});

test("A backup copied to one folder together with its list of erasures brings nobody back", async () => {
  const folder = temp.make();
  const opened = openDatabase({ folder });
  const { studyId, participantId, code } = plantPerson(opened.db);
  const { name } = await makeBackup({ folder, reason: "manual" });
  const { entries } = erasePerson(opened.db, { studyId, participantId, mode: "erase", confirm: code });
  finishErasures(opened.db, { folder, entries });
  opened.close();
  const stick = temp.make();
  for (const [from, to] of [
    [join("backups", name), name],
    [join("backups", `${name}.json`), `${name}.json`],
    ["erasures.jsonl", "erasures.jsonl"],
  ] as const)
    copyFileSync(join(folder, from), join(stick, to));
  const fresh = temp.make();
  expect(restoreBackup({ folder: fresh, path: join(stick, name) })).toMatchObject({ erased: 1, ledger: true });
  expect(readFileSync(join(fresh, "erasures.jsonl"), "utf8")).toContain(participantId);
});

test("A backup that was being written anew when the program was killed is whole after the next start", async () => {
  const { folder, path } = await backedUp();
  const manifest = readFileSync(`${path}.json`, "utf8");
  // killed after the copy was moved into its place, before its manifest was
  renameSync(`${path}.json`, `${path}.json.partial`);
  writeFileSync(`${path}.json`, manifest.replace(/"sha256": "..../, '"sha256": "0000'));
  writeFileSync(`${path}.partial`, "cut short");
  openDatabase({ folder }).close();
  expect(readFileSync(`${path}.json`, "utf8")).toBe(manifest);
  // killed before: the pair that was there stays
  writeFileSync(`${path}.json.partial`, manifest.replace(/"sha256": "..../, '"sha256": "0000'));
  openDatabase({ folder }).close();
  expect(verifyBackup(path).ok).toBe(true);
  expect(readdirSync(join(folder, "backups")).filter((name) => name.endsWith(".partial"))).toEqual([]);
});

test("Copies that a killed restore or update left beside the database are gone after the next start", async () => {
  const { folder } = await backedUp();
  for (const end of ["restoring", "restoring-wal", "migrating", "migrating-shm", "partial"])
    writeFileSync(join(folder, `verbatim.db.${end}`), "words of somebody");
  openDatabase({ folder }).close();
  expect(readdirSync(folder).sort()).toEqual(["backups", "verbatim.db", "verbatim.lock"]);
});
