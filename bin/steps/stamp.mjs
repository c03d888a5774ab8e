import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** SHA-256 over the names and bytes of files and folders (missing ones are skipped) and over `also`, in an order of its own. */
export function hashOf({ root, paths, also = [], keep = () => true }) {
  const hash = createHash("sha256");
  for (const text of also) {
    hash.update(`${text}\0`);
  }
  for (const file of paths.flatMap((path) => filesUnder(join(root, path))).sort()) {
    const name = relative(root, file).split(sep).join("/");
    if (keep(name)) {
      hash.update(`${name}\0`).update(readFileSync(file)).update("\0");
    }
  }
  return hash.digest("hex");
}

function filesUnder(path) {
  if (!existsSync(path)) {
    return [];
  }
  if (!statSync(path).isDirectory()) {
    return [path];
  }
  return readdirSync(path).flatMap((name) => filesUnder(join(path, name)));
}

/** Does the work only where the stamp it left last time differs; a stamp is written after success alone. */
export async function whenStale({ stamp, hash }, act) {
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) {
    return false;
  }
  rmSync(stamp, { force: true });
  await act();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return true;
}
