#!/usr/bin/env node
/**
 * Runs a measurement by its name; without one, lists them all.
 *   npm run bench [NAME] [-- its own arguments]
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runToExit } from "../bin/steps/refusal.mjs";
import { ROOT, TOOLS } from "../bin/steps/root.mjs";
import { runNode } from "../bin/steps/run.mjs";

const FOLDER = join(ROOT, "bench");

function listed() {
  return readdirSync(FOLDER)
    .filter((name) => /\.m?ts$|\.mjs$/.test(name))
    .map((name) => ({ name, about: /^\/\*\*\n \* (.+)/.exec(readFileSync(join(FOLDER, name), "utf8"))?.[1] }))
    .filter(({ about }) => about)
    .map(({ name, about }) => `  ${name.replace(/\.\w+$/, "").padEnd(16)} ${about}`);
}

await runToExit(async () => {
  const [name, ...args] = process.argv.slice(2);
  const script = [`${name}.mjs`, `${name}.ts`, `${name}.mts`].map((file) => join(FOLDER, file)).find(existsSync);
  if (!script) {
    console.log(["npm run bench NAME, where NAME is one of:", ...listed()].join("\n"));
    return name ? 1 : 0;
  }
  return (await runNode(script.endsWith(".mjs") ? { script, args } : { script: TOOLS.tsx, args: [script, ...args] })).code;
});
