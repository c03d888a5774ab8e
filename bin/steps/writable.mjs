import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { refusal } from "./refusal.mjs";

/** Makes the data folder where it is missing and proves that it takes a file. Throws a refusal that names the folder. */
export function prepareDataFolder(dataDir) {
  const code = whyUnwritable(dataDir);
  if (code) {
    throw refusal(
      `The data folder ${dataDir} cannot be written (${code}): give this user the right to write there, or choose another with DATA_DIR=/some/folder npm start.`,
    );
  }
}

/** Proves that packages and built pages can be put beside the program. Throws a refusal that names the folder. */
export function requireOwnFolder(root) {
  const code = whyUnwritable(root);
  if (code) {
    throw refusal(
      `Verbatim's own folder ${root} cannot be written (${code}), and packages or pages have to be put there: run it as the user who owns it, or copy it to a folder of yours.`,
    );
  }
}

/** The system's code for what stands in the way of a new file in a folder, or null. */
function whyUnwritable(folder) {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, "");
    rmSync(probe);
    return null;
  } catch (error) {
    return error.code;
  }
}
