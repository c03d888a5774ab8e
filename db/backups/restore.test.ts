import { copyFileSync, existsSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { makeBackup } from "@/db/backup";
import { checkFolder } from "@/db/check/check";
import { type OpenDatabase, openDatabase } from "@/db/client";
import { fingerprint, makeTempFolders } from "@/db/file/testing";
import { createStudy, listStudies } from "@/db/studies";
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
