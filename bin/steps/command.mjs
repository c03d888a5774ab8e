import { join } from "node:path";
import { install } from "./install.mjs";
import { runToExit } from "./refusal.mjs";
import { ROOT, TOOLS } from "./root.mjs";
import { runNode } from "./run.mjs";
import { readDataFolder } from "./settings.mjs";

/** A command on the data folder, in TypeScript of bin/commands: it needs the packages, and no build. */
export function command(name) {
  return runToExit(async () => {
    await install();
    const script = join(ROOT, "bin/commands", `${name}.ts`);
    const { code } = await runNode({
      script: TOOLS.tsx,
      args: [script, ...process.argv.slice(2)],
      env: { DATA_DIR: readDataFolder(process.env, ROOT) },
    });
    return code;
  });
}
