/** One planted fault: the file it stands in, what the file says, and the rule that must fire there (`also`: a second one that cannot but join it). */
export type Fault = { file: string; rule: string; also?: string; source: string };

const lines = (count: number): string => Array.from({ length: count }, (_, line) => `export const line${line} = ${line};\n`).join("");

const tangle = `export function tangle(a: number, b: number): number {
  if (a > 0) {
    if (b > 0) {
      for (const c of [a, b]) {
        if (c > 1) {
          while (a < b) {
            if (a === c) {
              return c;
            }
          }
        }
      }
    }
  }
  return a;
}
`;

const imported = (file: string, from: string): Fault => ({
  file,
  rule: "lint/style/noRestrictedImports",
  source: `import { thing } from "${from}";\n\nexport const copy = thing;\n`,
});

/** Every ban of the house, each broken once. Two files make the cycle; one file makes every other fault. */
export const FAULTS: readonly Fault[] = [
  imported("lib/to-db.ts", "@/db/themes"),
  imported("lib/to-db-relative.ts", "../db/themes"),
  imported("lib/topic/to-db-deep.ts", "../../db/themes"),
  imported("lib/to-app.ts", "@/app/studies/page"),
  imported("lib/to-react.ts", "react"),
  imported("lib/to-next.ts", "next/navigation"),
  imported("lib/to-drizzle.ts", "drizzle-orm/sqlite-core"),
  imported("lib/to-sqlite.ts", "better-sqlite3"),
  imported("lib/to-query.ts", "@tanstack/react-query"),
  imported("lib/to-ids.ts", "uuid"),
  imported("lib/to-natural-root.ts", "natural"),
  {
    file: "lib/to-db-type.ts",
    rule: "lint/style/noRestrictedImports",
    source: `import type { Row } from "@/db/rows";\n\nexport type Copy = Row;\n`,
  },
  {
    file: "lib/to-db-later.ts",
    rule: "lint/style/noRestrictedImports",
    source: `export function load(): Promise<unknown> {\n  return import("@/db/themes");\n}\n`,
  },
  imported("db/to-app.ts", "@/app/_server/env"),
  imported("db/to-react.ts", "react"),
  imported("db/to-next.ts", "next/server"),
  imported("db/to-query.ts", "@tanstack/react-query"),
  imported("app/studies/to-db.tsx", "@/db/themes"),
  imported("app/studies/to-db-relative.tsx", "../../db/themes"),
  imported("app/_data/to-drizzle.ts", "drizzle-orm"),
  imported("app/studies/to-sqlite.tsx", "better-sqlite3"),
  imported("app/_ui/to-data.tsx", "@/app/_data/themes"),
  imported("app/_ui/to-server.tsx", "@/app/_server/env"),
  imported("app/_ui/to-concept.tsx", "@/lib/themes/schema"),
  imported("app/_ui/to-db.tsx", "@/db/themes"),
  imported("app/studies/[studyId]/route.ts", "../themes/route"),
  imported("app/fonts.ts", "next/font/google"),
  imported("app/studies/to-prefetch.tsx", "next/link"),
  {
    file: "lib/reads-files.ts",
    rule: "lint/correctness/noNodejsModules",
    source: `import { sep } from "node:path";\n\nexport const slash = sep;\n`,
  },
  {
    file: "lib/reads-clock.ts",
    rule: "lint/nursery/noJsRestrictedProperties",
    source: "export function today(): number {\n  return Date.now();\n}\n",
  },
  {
    file: "lib/throws-dice.ts",
    rule: "lint/nursery/noJsRestrictedProperties",
    source: "export function dice(): number {\n  return Math.random();\n}\n",
  },
  { file: "lib/new-date.ts", rule: "plugin", source: "export function today(): Date {\n  return new Date();\n}\n" },
  { file: "lib/a-class.ts", rule: "plugin", source: "export class Theme {\n  name = 1;\n}\n" },
  {
    file: "db/async-transaction.ts",
    rule: "plugin",
    source: `import type { Db } from "./handle";

export function save(db: Db): void {
  db.transaction(async (tx) => {
    tx.run("select 1");
  });
}
`,
  },
  {
    file: "db/async-write.ts",
    rule: "plugin",
    source: `import type { Db } from "./handle";
import { write } from "./handle";

export function save(db: Db): void {
  write(db, async (tx) => {
    tx.run("select 1");
  });
}
`,
  },
  {
    file: "app/studies/server-action.ts",
    rule: "plugin",
    source: `"use server";\n\nexport function save(): Promise<void> {\n  return Promise.resolve();\n}\n`,
  },
  {
    file: "db/delete-everything.ts",
    rule: "lint/nursery/noDrizzleDeleteWithoutWhere",
    source: `import { type Db, rows } from "./handle";\n\nexport function clear(tx: Db): void {\n  tx.delete(rows).run();\n}\n`,
  },
  {
    file: "db/update-everything.ts",
    rule: "lint/nursery/noDrizzleUpdateWithoutWhere",
    source: `import { type Db, rows } from "./handle";\n\nexport function clear(db: Db): void {\n  db.update(rows).set({ name: "" }).run();\n}\n`,
  },
  {
    file: "db/forgets-promise.ts",
    rule: "lint/nursery/noFloatingPromises",
    source: `async function wait(): Promise<number> {\n  return await Promise.resolve(1);\n}\n\nexport function go(): void {\n  wait();\n}\n`,
  },
  {
    file: "db/promise-as-truth.ts",
    rule: "lint/nursery/noMisusedPromises",
    source: `async function wait(): Promise<boolean> {\n  return await Promise.resolve(true);\n}\n\nexport function go(): number {\n  if (wait()) {\n    return 1;\n  }\n  return 0;\n}\n`,
  },
  { file: "lib/long.ts", rule: "lint/style/noExcessiveLinesPerFile", source: lines(251) },
  { file: "lib/tangle.ts", rule: "lint/complexity/noExcessiveCognitiveComplexity", source: tangle },
  { file: "lib/camelCase.ts", rule: "lint/style/useFilenamingConvention", source: "export const name = 1;\n" },
  {
    file: "app/studies/theme-board.tsx",
    rule: "lint/style/noDefaultExport",
    source: "export default function Board(): null {\n  return null;\n}\n",
  },
  { file: "lib/barrel/index.ts", rule: "lint/performance/noBarrelFile", source: `export { clean } from "@/lib/clean";\n` },
  {
    file: "lib/star.ts",
    rule: "lint/performance/noReExportAll",
    also: "lint/performance/noBarrelFile",
    source: `export * from "./clean";\n`,
  },
  {
    file: "lib/ring-a.ts",
    rule: "lint/suspicious/noImportCycles",
    source: `import { b } from "@/lib/ring-b";\n\nexport const a = (): number => b();\n`,
  },
  {
    file: "lib/ring-b.ts",
    rule: "lint/suspicious/noImportCycles",
    source: `import { a } from "@/lib/ring-a";\n\nexport const b = (): number => a();\n`,
  },
  {
    file: "db/env.ts",
    rule: "lint/style/noProcessEnv",
    also: "lint/nursery/noJsRestrictedProperties",
    source: "export const folder = process.env.DATA_DIR;\n",
  },
  {
    file: "db/env-by-name.ts",
    rule: "lint/style/noProcessEnv",
    source: `import { env } from "node:process";\n\nexport const folder = env.DATA_DIR;\n`,
  },
  {
    file: "db/env-taken-apart.ts",
    rule: "lint/nursery/noJsRestrictedProperties",
    source: `import process from "node:process";\n\nexport const { env } = process;\n`,
  },
  {
    file: "db/undeclared.ts",
    rule: "lint/correctness/noUndeclaredDependencies",
    source: `import { chunk } from "lodash";\n\nexport const pieces = chunk([1], 1);\n`,
  },
  {
    file: "db/dev-only.ts",
    rule: "lint/correctness/noUndeclaredDependencies",
    source: `import { it } from "vitest";\n\nexport const test = it;\n`,
  },
  { file: "db/requires.ts", rule: "lint/style/noCommonJs", source: `export const fs = require("node:fs");\n` },
  { file: "db/talks.ts", rule: "lint/suspicious/noConsole", source: `export function talk(): void {\n  console.log("hello");\n}\n` },
  {
    file: "db/anything.ts",
    rule: "lint/suspicious/noExplicitAny",
    source: "export function take(value: any): string {\n  return String(value);\n}\n",
  },
  {
    file: "lib/surely.ts",
    rule: "lint/style/noNonNullAssertion",
    source: "export function first(list: string[]): string {\n  return list[0]!;\n}\n",
  },
  {
    file: "lib/many-arguments.ts",
    rule: "lint/complexity/useMaxParams",
    source: "export function add(a: number, b: number, c: number, d: number, e: number): number {\n  return a + b + c + d + e;\n}\n",
  },
  {
    file: "app/studies/raw-html.tsx",
    rule: "lint/security/noDangerouslySetInnerHtml",
    source: "export function Raw({ html }: { html: string }) {\n  return <div dangerouslySetInnerHTML={{ __html: html }} />;\n}\n",
  },
];

/** Files that break nothing, each standing where one of the exceptions is needed. */
export const CLEAN: Readonly<Record<string, string>> = {
  "lib/clean.ts": `/** A word of the field. */\nexport function clean(now: string): Date {\n  return new Date(now);\n}\n`,
  "lib/errors.ts": `export class AppError extends Error {\n  readonly code = "NOT_FOUND";\n}\n`,
  "lib/clean.test.ts": `import { readFileSync } from "node:fs";\nimport { it } from "vitest";\n\nit("reads a fixture", () => {\n  readFileSync(new URL(import.meta.url));\n});\n`,
  "lib/tagger.ts": `import { TfIdf } from "natural/lib/natural/tfidf";\n\nexport const weights = new TfIdf();\n`,
  "db/handle.ts": `import { clean } from "@/lib/clean";

export type Db = {
  run: (sql: string) => void;
  transaction: (act: (tx: Db) => unknown) => void;
  delete: (table: object) => Db & { where: (condition: string) => Db };
  update: (table: object) => Db & { set: (values: object) => Db };
};

export const rows = { since: clean("2026-01-01") };

export function write(db: Db, act: (tx: Db) => unknown): void {
  db.transaction((tx) => act(tx));
}
`,
  "db/delete-one.ts": `import { type Db, rows } from "./handle";\n\nexport function clear(tx: Db): void {\n  tx.delete(rows).where("id = 1").run("");\n}\n`,
  "db/schema/index.ts": `export { rows } from "@/db/handle";\n`,
  "app/page.tsx": `import { rows } from "@/db/handle";\n\nexport default function Page() {\n  return <p>{String(rows.since)}</p>;\n}\n`,
  "app/api/route.ts": `import { rows } from "@/db/handle";\n\nexport function GET(): Response {\n  return Response.json(rows);\n}\n`,
  "app/_server/env.ts": `import { rows } from "@/db/handle";\n\nexport const env = { folder: process.env.DATA_DIR, rows };\n`,
  "app/_ui/card.tsx": `export function Card({ title }: { title: string }) {\n  return <h2>{title}</h2>;\n}\n`,
  "e2e/fixtures.ts": `import { test } from "@playwright/test";\n\nexport const study = test;\n`,
  "db/drizzle.config.ts": `import { defineConfig } from "drizzle-kit";\n\nexport default defineConfig({ dialect: "sqlite" });\n`,
  "app/globals.css": ".card {\n  color: light-dark(black, white);\n\n  &:hover {\n    opacity: 0.9;\n  }\n}\n",
};
