import { defineConfig } from "drizzle-kit";

/** How `npx drizzle-kit generate` turns a change of the tables into a migration; run it from the project's root. */
export default defineConfig({
  dialect: "sqlite",
  schema: "./db/schema/index.ts",
  out: "./db/migrations",
});
