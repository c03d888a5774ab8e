import { cleanHeader } from "@/lib/survey-import/clean-header";
import type { ColumnRole } from "@/lib/survey-import/schema";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { groupedPart } from "./grouped-part";
import { metaLookup } from "./meta-names";
import { answerColumn, metaColumn } from "./plain-columns";
import type { Head, Opened, Recognised, Tool } from "./tool";

const roleOf = metaLookup({
  key: "response id|response index|responseid",
  started: "time started|date started",
  submitted: "date submitted",
  status: "status",
  language: "language",
  person: "email|contact id",
  personal: "ip address|longitude|latitude|city|state/region|postal|country|user agent|sessionid",
  field: "link name|tags",
  ignore: "legacy comments|comments|referer|extended referer|notes|time spent|response url",
});

const SLOT = /^(.{1,200}?)\s*#(\d+):(.+)$/s;
/** `Other - Write In:Question`, `Other - Write In (Required):Question`, `Other word(s)::Question`. */
const LABELLED = /^(.{1,200}?):\s*(.+)$/s;
const WRITE_IN = /write[- ]in|^other\b/i;

function recognise({ header, rows }: Head): Recognised | null {
  const times = header.includes("time started") && header.includes("date submitted");
  if (!times) return null;
  const status = header.indexOf("status");
  const states = status < 0 ? [] : rows.slice(1).flatMap((cells) => (cells[status] ? [cells[status]] : []));
  if (states.length > 0 && states.every((state) => /^(?:complete|partial|disqualified|deleted)$/i.test(state)))
    return { confidence: 0.95, headerRows: 1 };
  return { confidence: 0.75, headerRows: 1 };
}

type Read = { header: string; question: string; label: string | null; slot: boolean };

function readHeader(header: string, questions: ReadonlySet<string>): Read {
  const slot = SLOT.exec(header);
  if (slot) return { header, question: cleanHeader(slot[3] ?? ""), label: `${slot[1]} #${slot[2]}`, slot: true };
  const labelled = LABELLED.exec(header);
  const question = cleanHeader((labelled?.[2] ?? "").replace(/^:\s*/, ""));
  if (labelled && (questions.has(question) || WRITE_IN.test(labelled[1] ?? ""))) {
    return { header, question, label: cleanHeader(labelled[1] ?? ""), slot: false };
  }
  return { header, question: cleanHeader(header), label: null, slot: false };
}

/** Questions that stand behind a label in two columns, or plainly in one: only those are parted from their labels, colons being common in questions. */
function knownQuestions(headers: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const header of headers) {
    const labelled = LABELLED.exec(header);
    const behind = labelled ? cleanHeader((labelled[2] ?? "").replace(/^:\s*/, "")) : null;
    for (const text of new Set([cleanHeader(header), ...(behind === null ? [] : [behind])])) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([text]) => text));
}

type Placed = Read & { at: number };

function columns({ head, facts }: Opened): SheetColumn[] {
  const headers = head.rows[0] ?? [];
  const questions = knownQuestions(headers);
  const roles = headers.map(roleOf);
  const read = headers.map((header) => readHeader(header, questions));
  const groups = groupsOf(read, roles);
  return headers.map((header, index) => {
    const role = roles[index] ?? null;
    const group = groups.get(index) ?? [];
    const one = group.find(({ at }) => at === index);
    return role !== null || !one ? metaColumn(index, { header, role: role ?? "field" }) : questionColumn(one, { group, facts });
  });
}

function questionColumn(one: Placed, { group, facts }: { group: readonly Placed[]; facts: Opened["facts"] }): SheetColumn {
  const base = { ...answerColumn(one.at, one.question), sub: one.label, group: group.length > 1 ? `q${group[0]?.at}` : null };
  if (one.label === null) return base;
  if (one.slot) return { ...base, part: "entry" };
  if (WRITE_IN.test(one.label)) return { ...base, part: "write-in" };
  const siblings = group.filter(({ label, slot }) => label !== null && !slot && !WRITE_IN.test(label));
  return { ...base, part: groupedPart(siblings.map(({ at, label }) => ({ label: label ?? "", facts: facts[at] }))) };
}

/** Neighbours of one question are one group; the same question asked again further on is another. Answers by column, each group the same list. */
function groupsOf(read: readonly Read[], roles: readonly (ColumnRole | null)[]): Map<number, Placed[]> {
  const groups = new Map<number, Placed[]>();
  for (const [at, one] of read.entries()) {
    if (roles[at] !== null) continue;
    const before = read[at - 1];
    const joins = before?.question === one.question && (one.label !== null || before.label !== null) && !repeatsSlot(read, at);
    const group = (joins ? groups.get(at - 1) : undefined) ?? [];
    group.push({ ...one, at });
    groups.set(at, group);
  }
  return groups;
}

function repeatsSlot(read: readonly Read[], index: number): boolean {
  return read[index]?.slot === true && / #1$/.test(read[index]?.label ?? "") && read[index - 1]?.slot === true;
}

/** Alchemer, once SurveyGizmo: when it was begun and sent, its status, then labels and questions parted by a colon. */
export const alchemer: Tool = { name: "alchemer", recognise, columns, joiners: () => [";", "; "] };
