/**
 * `npm run restore -- newest`, or the name of a backup, or the path of one of another folder (`--downloaded`: without its manifest): puts it in the place of the database.
 */
import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { ClosedDoors } from "@/db/backups/close-doors";
import { manifestOf } from "@/db/backups/keep";
import { listBackups, unlistedCopies } from "@/db/backups/list";
import { restoreBackup } from "@/db/backups/restore";
import { placesOf, sideFiles } from "@/db/file/names";
import { AppError } from "@/lib/errors";
import { dataFolder, megabytes, runCommand } from "./data-folder";

const USE = "Say which: npm run restore -- newest, or a name of this list, or the path of a backup elsewhere.";

/** Takes a file that has no manifest beside it. */
const DOWNLOADED = "--downloaded";
const NO_LEDGER =
  "There is no erasures.jsonl here, beside the backup or above it: whoever was erased after it was made is back. Stop, copy that file from the old data folder into this one, and start: they are erased again.";

function pathOf(folder: string, which: string): string {
  const listed = listBackups(folder);
  const found = which === "newest" ? listed[0] : listed.find(({ name }) => name === which);
  if (found) return join(placesOf(folder).backups, found.name);
  if (which !== "newest" && /[\\/]/.test(which)) return resolve(which);
  const loose = unlistedCopies(folder).find(({ name }) => name === which);
  if (loose) return loose.path;
  throw new AppError("NOT_FOUND", `There is no backup ${which} in ${placesOf(folder).backups}. ${USE}`);
}

function damagedLedger(lines: number): string {
  return `${lines === 1 ? "A line" : `${lines} lines`} of erasures.jsonl cannot be read, so whoever is named there may be back: put an undamaged copy of that file into the data folder, and start.`;
}

function kept(path: string): string {
  const journal = existsSync(sideFiles(path).wal) ? ` with its newest changes in ${basename(path)}-wal (keep the two together)` : "";
  return `What was there before lies in ${path}${journal}; delete it when you need it no more.`;
}

/** Who gets in from now on, for whoever put the backup back to compare with whom they mean to let in. */
function doors({ tokens, shares, people }: ClosedDoors): string[] {
  const revoked = `${tokens} API tokens and ${shares} shared links in the backup were revoked, because which of them were revoked since cannot be told: make anew what is needed.`;
  const lines = tokens + shares > 0 ? [revoked] : [];
  if (people.length === 0) return lines;
  const named = (chosen: ClosedDoors["people"]) => chosen.map(({ name, email }) => (email ? `${name} (${email})` : name)).join(", ");
  return [
    ...lines,
    `These can sign in, by the passwords they had then: ${named(people)}.`,
    `These look after the workspace: ${named(people.filter(({ admin }) => admin))}.`,
    "Rights and passwords are those of the backup: let in no more whom you had let go since, and have them choose a new password whose one was changed.",
  ];
}

void runCommand(async () => {
  const folder = dataFolder();
  const given = process.argv.slice(2);
  const which = given.find((each) => each !== DOWNLOADED);
  if (which === undefined) {
    for (const { name, bytes } of listBackups(folder)) console.log(`${name}  ${megabytes(bytes)}`);
    console.log(USE);
    return 1;
  }
  const unlisted = given.includes(DOWNLOADED);
  const path = pathOf(folder, which);
  const isListed = existsSync(manifestOf(path));
  if (!isListed && !unlisted && existsSync(path)) console.error(`If it was downloaded from Settings, add ${DOWNLOADED}.`);
  const { backup, aside, erased, ledger, unreadable, closed } = restoreBackup({ folder, path, unlisted });
  console.log(
    isListed
      ? `Put back: ${backup.name}, as it was on ${backup.at}, checked against its manifest.`
      : `Put back: ${backup.name}. It has no manifest: SQLite found it whole, but nothing tells whether it is what was written.`,
  );
  if (aside !== null) console.log(kept(join(placesOf(folder).folder, aside)));
  if (erased > 0) console.log(`${erased} erasures that came after the backup were done again.`);
  if (aside === null && !ledger) console.log(NO_LEDGER);
  if (unreadable > 0) console.log(damagedLedger(unreadable));
  for (const line of doors(closed)) console.log(line);
  console.log("Start Verbatim.");
  return 0;
});
