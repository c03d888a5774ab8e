import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Deliberately far from UTC and with a half hour: a date that depends on the machine's zone fails here first.
process.env.TZ = "America/St_Johns";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL(".", import.meta.url)).replace(/[\\/]$/, ""),
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  test: {
    include: ["{lib,db,app,bin}/**/*.test.{ts,mts,mjs}"],
    exclude: ["**/node_modules/**", ".next/**", "e2e/**", "bench/**"],
    passWithNoTests: true,
    // one module graph for each worker, not for each file: less than half of the processor time. No test may leave anything behind in a module.
    isolate: false,
    // far above what any takes: a machine that does other things is no fault of the program
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
