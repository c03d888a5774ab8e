/**
 * What two groups of people say and the other does not: phrases, people and z, for a person to read and judge, written to bench/results.
 *   npm run bench distinctive -- [DIR] [LIMIT] [--print]
 * DIR holds transcripts and an attributes.csv that says who is in which group (by default the 16 of mismatches-pypi). They go through the product's own
 * import, reading and counting; names of the narrators are left out as the product does. `--print` writes no file. None of the sentences.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { importFiles } from "@/db/imports/import-files";
import { fileOf } from "@/db/imports/testing";
import { listKeywords } from "@/db/keywords/list";
import { listPersonas } from "@/db/personas";
import { documentIdsOf, readDocument } from "@/db/reading/read-document";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { type DistinctiveKeyword, type DistinctiveList, keywordsQuery } from "@/lib/keywords/schema";

type Place = { db: Db; studyId: string };

const TABLE = "attributes.csv";

function imported(folder: string): Place {
  const { db } = openTestDb();
  const { id: studyId } = createStudy(db, { input: { name: "Two groups", journeyPreset: "lifecycle" } });
  const names = readdirSync(folder).filter((name) => name.endsWith(".md") || name === TABLE);
  const files = names.map((name) => fileOf(name, readFileSync(join(folder, name))));
  importFiles(db, { studyId, files, options: { defaults: { audience: "customer" } } });
  for (const documentId of documentIdsOf(db, { studyId })) readDocument(db, { studyId, documentId });
  return { db, studyId };
}

type Persona = { id: string; name: string };

function compared({ db, studyId }: Place, { group, other, limit }: { group: string; other: string; limit: number }): DistinctiveList {
  const query = keywordsQuery.parse({ persona: group, against: `persona:${other}`, limit });
  return listKeywords(db, { studyId, ...query }) as DistinctiveList;
}

function row({ phrase, z, people, count, restPeople, restCount }: DistinctiveKeyword, at: number): string {
  return `| ${at + 1} | ${phrase} | ${z.toFixed(2)} | ${people} | ${count} | ${restPeople} | ${restCount} |`;
}

/** One group's table, as Markdown. */
function section(place: Place, { group, other, limit }: { group: Persona; other: Persona; limit: number }): string {
  const { items, of, restOf, minPeople, tooFew } = compared(place, { group: group.id, other: other.id, limit });
  return [
    `## ${group.name} (${of} people), against ${other.name} (${restOf})`,
    `Said by at least ${minPeople === 1 ? "1 person" : `${minPeople} people`} of the group.${tooFew ? ` ${tooFew}` : ""}`,
    `| | phrase | z | people | mentions | people there | mentions there |\n| --- | --- | --- | --- | --- | --- | --- |\n${items.map(row).join("\n")}`,
  ].join("\n\n");
}

const HEAD = `What each group of the interviews says more than the other, by \`npm run bench distinctive\`: the product's own import, reading and counting.
z is the log-odds ratio under an informative Dirichlet prior in its standard errors, over people's mentions on a log scale (lib/keywords/distinctive.ts):
three people against three leave most of it below 1.96, and say so by it.`;

const plain = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const folder = plain[0] ?? join("..", "shared", "data", "mismatches-pypi");
const limit = Number(plain[1] ?? 20);
if (existsSync(join(folder, TABLE))) {
  const place = imported(folder);
  const groups = listPersonas(place.db, { studyId: place.studyId });
  const sections = groups.flatMap((group) => {
    const other = groups.find(({ id }) => id !== group.id);
    return other ? [section(place, { group, other, limit })] : [];
  });
  const text = [`# Distinctive phrases: ${basename(resolve(folder))}`, HEAD, ...sections].join("\n\n");
  if (process.argv.includes("--print")) process.stdout.write(`${text}\n`);
  else {
    const file = join("bench", "results", `distinctive-${basename(resolve(folder))}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
    process.stdout.write(`${file}\n`);
  }
} else console.log(`There is no ${TABLE} in ${folder}: nothing was compared.`);
