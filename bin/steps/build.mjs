import { join } from "node:path";
import { installHash } from "./install.mjs";
import { refusal } from "./refusal.mjs";
import { ROOT, TOOLS } from "./root.mjs";
import { runNode } from "./run.mjs";
import { hashOf, whenStale } from "./stamp.mjs";
import { step } from "./step.mjs";
import { requireOwnFolder } from "./writable.mjs";

const SOURCES = ["app", "db", "lib", "public", "proxy.ts", "instrumentation.ts", "next.config.mjs", "tsconfig.json", "package.json"];

/** Tests and notes are no part of what is built. */
export function isBuilt(name) {
  return !/\.test\.\w+$|\.md$/.test(name);
}

/** Builds the pages where a source, a setting or a package changed since the last build. */
export function build() {
  const hash = hashOf({ root: ROOT, paths: SOURCES, also: [installHash(ROOT)], keep: isBuilt });
  return whenStale({ stamp: join(ROOT, ".next/verbatim-build"), hash }, () =>
    step({ title: "Building the pages", usually: "20 to 60 seconds, after a change" }, async () => {
      requireOwnFolder(ROOT);
      const { code } = await runNode({ script: TOOLS.next, args: ["build"] });
      if (code !== 0) {
        throw refusal("The pages could not be built: the lines above say where.");
      }
    }),
  );
}
