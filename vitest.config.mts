import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Deliberately far from UTC and with a half hour: a date that depends on the machine's zone fails here first.
process.env.TZ = "America/St_Johns";

/** Tests of the inner rings that need a process of their own: the one database of a process, and how the work grows with the text. */
const ALONE = [
  "db/instance.test.ts",
  "lib/keywords/{other-phrases,bad-input}.test.ts",
  "lib/suggestions/{bad-input,suggest}.test.ts",
  "lib/privacy/linear.test.ts",
  "lib/language/detect.test.ts",
];

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, ""),
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    passWithNoTests: true,
    // far above what any takes: a machine that does other things is no fault of the program
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // every processor: by itself it leaves one free, which of two is half of the time
    maxWorkers: "100%",
    projects: [
      // rules and storage keep nothing in their modules: one module graph for each worker takes less than half of the processor time
      { extends: true, test: { name: "inside", include: ["{lib,db}/**/*.test.ts"], exclude: ALONE, isolate: false } },
      // what holds the one database of a process, or measures work, has its file's worker to itself
      { extends: true, test: { name: "alone", include: ["{app,bin}/**/*.test.{ts,mts,mjs}", ...ALONE], exclude: ["**/node_modules/**"] } },
    ],
  },
});
