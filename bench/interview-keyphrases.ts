/**
 * The first ten keyphrases of each interview of a folder, for a person to read and judge, written to bench/results.
 *   npm run bench interview-keyphrases -- [DIR] [--print]
 * DIR holds .md transcripts with "NAME: words" turns (by default the 16 of mismatches-pypi); the name that speaks in most files is
 * taken for the interviewer, whose words are left out. `--print` writes no file. Only phrases and counts, none of the sentences.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extractKeyphrases } from "@/lib/keywords/extract";
import { interviewerOf, namedTurns } from "./transcript-turns";

const SHOWN = 10;

function row(file: string, text: string, interviewer: string | undefined): string {
  const spans = namedTurns(text).filter(({ name }) => name !== interviewer);
  const phrases = extractKeyphrases(text, { unit: "phrases", limit: SHOWN, spans });
  return `| ${file.replace(/(?:-full)?\.md$/, "")} | ${phrases.map(({ phrase, count }) => `${phrase} (${count})`).join(", ")} |`;
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? join("..", "shared", "data", "mismatches-pypi");
if (existsSync(folder)) {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort();
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
  const interviewer = interviewerOf(texts.map(namedTurns));
  const lines = files.map((file, i) => row(file, texts[i] ?? "", interviewer));
  const table = ["| interview | first ten keyphrases, and how often each is said |", "| --- | --- |", ...lines].join("\n");
  if (process.argv.includes("--print")) process.stdout.write(`${table}\n`);
  else {
    mkdirSync(join("bench", "results"), { recursive: true });
    const name = folder.replace(/[\\/]+$/, "").replace(/^.*[\\/]/, "");
    writeFileSync(join("bench", "results", `keyphrases-${name}.md`), `# Keyphrases of ${name}\n\n${table}\n`);
  }
} else {
  process.stdout.write(`Skipped: there is no folder ${folder} with transcripts.\n`);
}
