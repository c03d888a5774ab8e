/**
 * Agreement of two coders with its intervals: every dimension on three bases, resampled, beside counting everything anew for each resample.
 *   npm run bench agreement [-- INTERVIEWS MARKS CODES RESAMPLES]
 * Made-up marks of each coder on interviews of 60,000 characters in 300 turns. Goal: 1 s of the processor for 20 interviews, 25 marks each a coder, 30
 * codes, 2,000 resamples; the exit code says.
 */
import type { CoderMark } from "@/lib/agreement/marks";
import { measureAgreement } from "@/lib/agreement/measure";
import type { Dimension } from "@/lib/agreement/schema";
import { seededDraw } from "@/lib/saturation/random";
import { workClock } from "@/lib/testing";
import { machine, table } from "./print.mjs";

const [interviews = 20, marksEach = 25, codeCount = 30, resamples = 2000] = process.argv.slice(2).map(Number);
const TURNS = 300;
const TURN = 200;
const GOAL_MS = 1000;
/** Counting everything anew is done for so many resamples, and multiplied. */
const PLAIN = 20;

const draw = seededDraw(11);
const codes = Array.from({ length: codeCount }, (_, at) => `code:${at}`);
const marks = (seat: string, text: number): CoderMark[] =>
  Array.from({ length: marksEach }, (_, at) => {
    const start = draw(TURNS * TURN - 1000);
    const tags = [draw(2) === 0 ? "point:trigger" : "point:failure", `stage:s${draw(7)}`, codes[draw(codes.length)] ?? ""];
    return { id: `${seat}${text}-${at}`, start, end: start + 40 + draw(300), tags };
  });
const stretches = Array.from({ length: TURNS }, (_, at) => ({ start: at * TURN, end: at * TURN + TURN - 1 }));
const texts = Array.from({ length: interviews }, (_, text) => ({ stretches, first: marks("a", text), second: marks("b", text) }));
const dimension = (key: string): Dimension => ({ key, kind: "value", name: key });
const dimensions: Dimension[] = [
  { key: "any", kind: "any", name: "Marked at all" },
  ...["point", "stage", "codes", "point:trigger", "point:failure", ...codes].map(dimension),
];

function workOf(each: number): number {
  const worked = workClock();
  measureAgreement({ texts, settled: texts, dimensions, overlap: 50, resamples: each, draw });
  return worked();
}

workOf(resamples);
const ours = Math.min(...Array.from({ length: 3 }, () => workOf(resamples)));
const began = workClock();
for (let at = 0; at < PLAIN; at += 1) workOf(1);
const plain = (began() / PLAIN) * resamples;

const size = `${interviews * marksEach * 2} marks on ${((interviews * TURNS * TURN) / 1e6).toFixed(1)} million characters`;
console.log(
  table(
    [`${size}, ${dimensions.length} dimensions, ${resamples} resamples`, "ms of the processor"],
    [
      ["measured", Math.round(ours)],
      [`everything counted anew for each (from ${PLAIN} of them)`, Math.round(plain)],
      ["times", (plain / ours).toFixed(1)],
    ],
  ),
);
console.log(machine());
process.exitCode = ours > GOAL_MS && interviews === 20 ? 1 : 0;
