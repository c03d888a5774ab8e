import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compilerSentence, failedToCompile, missingCompilers } from "./compiler.mjs";
import { refusal } from "./refusal.mjs";
import { ROOT } from "./root.mjs";
import { runNpm } from "./run.mjs";
import { hashOf, whenStale } from "./stamp.mjs";
import { step } from "./step.mjs";
import { requireOwnFolder } from "./writable.mjs";

const FLAGS = ["--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error"];

/** What an install depends on: the packages asked for, the lock, and the Node and system they are compiled for. */
export function installHash(root) {
  const { dependencies, devDependencies, overrides, allowScripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const asked = JSON.stringify({ dependencies, devDependencies, overrides, allowScripts });
  return hashOf({ root, paths: ["package-lock.json"], also: [asked, process.versions.modules, process.platform, process.arch] });
}

/** Installs the packages where they are missing, or meant for other versions, another Node or another system. */
export function install() {
  const stamp = join(ROOT, "node_modules/.verbatim-install");
  return whenStale({ stamp, hash: installHash(ROOT) }, () =>
    step({ title: "Installing packages", usually: "1 to 3 minutes, once" }, installPackages),
  );
}

async function installPackages() {
  requireOwnFolder(ROOT);
  const clean = await runNpm(["ci", ...FLAGS]);
  if (clean.code === 0 && databaseLoads()) {
    return;
  }
  explain(clean);
  console.log("  npm ci did not succeed; trying a plain install.");
  const plain = await runNpm(["install", "--no-save", ...FLAGS]);
  if (plain.code === 0 && databaseLoads()) {
    return;
  }
  explain(plain);
  throw refusal(
    "The packages could not be installed: see npm's lines above, check that this machine reaches the npm registry, and try again.",
  );
}

/** Where tools are missing one sentence says it all; else npm's own words come first. */
function explain({ code, stderr }) {
  const uncompiled = code !== 0 && failedToCompile(stderr);
  const missing = uncompiled ? missingCompilers() : [];
  if (missing.length === 0) {
    process.stderr.write(stderr);
  }
  if (uncompiled) {
    throw refusal(compilerSentence({ missing, platform: process.platform }));
  }
}

/** npm succeeds even where the compiled half of the database is missing or made for another Node. */
function databaseLoads() {
  const probe = "new (require('better-sqlite3'))(':memory:').close()";
  return spawnSync(process.execPath, ["-e", probe], { cwd: ROOT, stdio: "ignore" }).status === 0;
}
