import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refusal } from "./refusal.mjs";

/** Makes the data folder where it is missing and proves that it takes a file. Throws a refusal that names the folder. */
export function prepareDataFolder(dataDir) {
  const probe = join(dataDir, `.write-test-${process.pid}`);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw refusal(
      `The data folder ${dataDir} cannot be written (${error.code}): give this user the right to write there, or choose another with DATA_DIR=/some/folder npm start.`,
    );
  }
}
