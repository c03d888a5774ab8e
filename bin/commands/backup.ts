/**
 * `npm run backup`: makes a checked backup beside the others, also while Verbatim runs.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { makeBackup } from "@/db/backup";
import { hasStrayJournal } from "@/db/file/header";
import { placesOf } from "@/db/file/names";
import { AppError } from "@/lib/errors";
import { dataFolder, megabytes, runCommand } from "./data-folder";

void runCommand(async () => {
  const folder = dataFolder();
  const { file, backups } = placesOf(folder);
  if (!existsSync(file))
    throw new AppError("NOT_FOUND", `There is no ${file}: say where your data lies with DATA_DIR=/some/folder npm run backup.`);
  // opened as it is the journal would be mixed in; a start takes it away
  if (hasStrayJournal(file))
    throw new AppError(
      "REFUSED",
      "A restore was stopped on its way. Start Verbatim once, which finishes it, and then make the backup. Nothing was changed.",
    );
  const { name, bytes, rows } = await makeBackup({ folder, reason: "manual" });
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
  console.log(`Backup made and checked: ${join(backups, name)} (${megabytes(bytes)}, ${count} rows).`);
  console.log("Keep a copy of it and of the .json beside it on another disk.");
  return 0;
});
