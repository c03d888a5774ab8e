/**
 * What the audit entry costs a write: the same memo stored with and without it, in turns, on a file with N entries; checking the whole chain; a page of it.
 *   npm run bench audit [-- N]
 * In a file of its own, with the settings of the program (each transaction is on the disk when it ends). Goal: a tenth more at the median, 0.2 ms of processor.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { listActivity } from "@/db/audit/list";
import { recordAudit } from "@/db/audit/record";
import { verifyAudit } from "@/db/audit/verify";
import { openDatabase } from "@/db/client";
import { createMemo } from "@/db/memos/memos";
import { createStudy } from "@/db/studies";
import { write } from "@/db/write";
import { auditQuery } from "@/lib/audit/schema";
import { machine, percentile, table } from "./print.mjs";

const ROUNDS = 400;
const [count = 100_000] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), "verbatim-audit-"));
const { db, close } = openDatabase({ folder });
const actor = { kind: "person", userId: "local" } as const;
const { id: studyId } = createStudy(db, { input: { name: "Audited", journeyPreset: "lifecycle" } });

write(db, (tx) => {
  for (let at = 0; at < count; at += 1)
    recordAudit(tx, { actor, studyId, action: "add highlight", thingId: `h${at}`, fields: ["documentId", "start"] });
});

const memo = () => createMemo(db, { studyId, input: { subject: "study", subjectId: studyId, text: "A thought beside the evidence." } });
const acts = {
  "a write alone": () => write(db, memo),
  "with its entry": () =>
    write(db, (tx) => {
      const { id: thingId } = memo();
      recordAudit(tx, {
        actor,
        studyId,
        action: "write memo",
        thingId,
        fields: ["subject", "subjectId", "text"],
        requestId: crypto.randomUUID(),
      });
    }),
};
const wall: Record<string, number[]> = { "a write alone": [], "with its entry": [] };
const processor: Record<string, number[]> = { "a write alone": [], "with its entry": [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const [name, act] of Object.entries(acts)) {
    const before = process.cpuUsage();
    const began = performance.now();
    act();
    wall[name]?.push(performance.now() - began);
    const { user, system } = process.cpuUsage(before);
    processor[name]?.push((user + system) / 1000);
  }
}

const timed = (act: () => unknown) => {
  const began = performance.now();
  act();
  return performance.now() - began;
};
const chain = timed(() => verifyAudit(db));
const page = timed(() => listActivity(db, { studyId, query: auditQuery.parse({}) }));
const kinds = timed(() => listActivity(db, { studyId, query: auditQuery.parse({ kind: "people" }) }));
const middle = (values: number[] = []) => percentile(values, 0.5) ?? 0;
const mean = (values: number[] = []) => values.reduce((sum, value) => sum + value, 0) / values.length;
console.log(`${machine()}\n${count} entries before, ${ROUNDS} writes of each, in turns\n`);
console.log(
  table(
    ["", "p50 ms", "p95 ms", "processor ms"],
    Object.keys(acts).map((name) => [
      name,
      middle(wall[name]).toFixed(3),
      (percentile(wall[name] ?? [], 0.95) ?? 0).toFixed(3),
      mean(processor[name]).toFixed(3),
    ]),
  ),
);
console.log(`\n${(middle(wall["with its entry"]) / middle(wall["a write alone"])).toFixed(2)} times at the median`);
console.log(
  `the whole chain checked in ${chain.toFixed(0)} ms; the newest page in ${page.toFixed(1)} ms, of a kind that there is none of ${kinds.toFixed(1)} ms`,
);
close();
rmSync(folder, { recursive: true, force: true });
