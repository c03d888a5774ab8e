/**
 * Suggestions and keyphrases over a folder of real transcripts: how many, how long, and a sample to read and judge by hand.
 *   npx tsx bench/suggestions.ts [DIR] [SAMPLE]
 * DIR holds .md transcripts with "NAME: words" turns (by default the 16 of mismatches-pypi); the name that speaks in
 * most files is taken for the interviewer. SAMPLE suggestions, evenly drawn, are printed with their reasons.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { STARTER_CODES } from "@/lib/codebook/starter";
import { extractKeyphrases } from "@/lib/keywords/extract";
import { trainModel } from "@/lib/suggestions/model";
import { type Proposal, type SpokenTurn, suggestForDocument } from "@/lib/suggestions/suggest";
import { interviewerOf, namedTurns } from "./transcript-turns";

function show(text: string, { start, end, step, point, direction, severity, codeIds, score, reasons }: Proposal): string {
  const what = [point ?? "-", step ?? "-", direction ?? severity ?? "", codeIds.join("+")].join("|");
  return `[${what}] ${score} ${text.slice(start, end).replace(/\s+/g, " ")}\n    ${reasons.map(({ term, weight }) => `${term} ${weight}`).join("; ")}\n`;
}

const folder = process.argv[2] ?? join("..", "shared", "data", "mismatches-pypi");
const sample = Number(process.argv[3] ?? 20);
if (existsSync(folder)) {
  const model = trainModel(
    STARTER_CODES.map((code) => ({ id: code.name, ...code })),
    [],
  );
  const shown: string[] = [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".md"));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
  const interviewer = interviewerOf(texts.map(namedTurns));
  for (const [i, text] of texts.entries()) {
    const turns: SpokenTurn[] = namedTurns(text).map(({ name, start, end }) => ({
      start,
      end,
      role: name === interviewer ? "interviewer" : "participant",
    }));
    const began = performance.now();
    const proposals = suggestForDocument({ text, turns, model });
    const between = performance.now();
    const spans = turns.filter(({ role }) => role === "participant");
    const keyphrases = extractKeyphrases(text, { unit: "phrases", limit: 10, spans });
    const end = performance.now();
    process.stdout.write(
      `${files[i]}  ${proposals.length} suggestions in ${Math.round(between - began)} ms, keyphrases in ${Math.round(end - between)} ms: ${keyphrases.map(({ phrase }) => phrase).join(", ")}\n`,
    );
    shown.push(...proposals.map((proposal) => show(text, proposal)));
  }
  process.stdout.write(
    `\n${shown.length} suggestions; load ${loadavg()
      .map((load) => load.toFixed(2))
      .join(" ")}\n\n`,
  );
  for (let i = 0; i < Math.min(sample, shown.length); i++)
    process.stdout.write(shown[Math.floor((i * shown.length) / Math.min(sample, shown.length))] ?? "");
} else {
  process.stdout.write(`Skipped: there is no folder ${folder} with transcripts.\n`);
}
