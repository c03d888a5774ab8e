import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of package.json, wherever the command was called from. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The scripts behind the tools, run with this very Node: npx would look for another one, or for the network. */
export const TOOLS = {
  biome: join(ROOT, "node_modules/@biomejs/biome/bin/biome"),
  next: join(ROOT, "node_modules/next/dist/bin/next"),
  playwright: join(ROOT, "node_modules/@playwright/test/cli.js"),
  tsc: join(ROOT, "node_modules/typescript/bin/tsc"),
  tsx: join(ROOT, "node_modules/tsx/dist/cli.mjs"),
  vitest: join(ROOT, "node_modules/vitest/vitest.mjs"),
};
