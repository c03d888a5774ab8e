import type { EditorState, Text, TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { addMark } from "@/app/studies/[studyId]/interviews/[interviewId]/_text/line-mark";
import { leadOf, readTags, type TaggedLine } from "@/lib/highlights/line-tags";
import type { TagSource } from "./tag-source";

/** What a line makes of its tags: the change that does it, or "ask" where it has to be said first whose words they are; null where it has none. */
export function settleLine(doc: Text, at: number, source: TagSource): TransactionSpec | "ask" | null {
  const line = doc.lineAt(at);
  const tagged = line.length > 0 ? readTags(line.text, source) : null;
  if (!tagged) return null;
  const whose = source.asksWhose ? whoseLine(doc, line.number, tagged, source) : undefined;
  return whose?.length === 0 ? "ask" : markLine({ from: line.from, tagged, whose, source });
}

/** The change for a line whose people were just said; one person is written before the words, so that the lines after it are theirs too. */
export function settleFor(
  state: EditorState,
  at: number,
  { source, whose }: { source: TagSource; whose: string[] },
): TransactionSpec | null {
  const line = state.doc.lineAt(Math.min(at, state.doc.length));
  const tagged = readTags(line.text, source);
  if (!tagged) return null;
  const [only] = whose;
  const code = whose.length === 1 ? [...source.people].find(([, id]) => id === only)?.[0].toUpperCase() : undefined;
  return markLine({ from: line.from, tagged, whose, source, before: code === undefined ? "" : `${code}: ` });
}

type Marking = { from: number; tagged: TaggedLine; whose: string[] | undefined; source: TagSource; before?: string };

function markLine({ from, tagged, whose, source, before = "" }: Marking): TransactionSpec {
  const { cuts, rest, words } = tagged;
  const { participantIds: _said, ...said } = tagged.coding;
  const coding = { ...said, participantIds: whose ?? [] };
  const look = source.look(coding);
  const start = from + words.start + before.length;
  const mark = {
    ...{ id: crypto.randomUUID(), start, end: start + words.end - words.start, proposed: false, point: coding.point },
    ...{ ...look, coding, quote: rest.slice(words.start, words.end) },
  };
  const leave = cuts.map((cut) => ({ from: from + cut.start, to: from + cut.end }));
  // a tag may stand first: what comes before the words is put before it
  const lead = leave.find((cut) => cut.from <= from + words.start)?.from ?? Number.POSITIVE_INFINITY;
  const put = before === "" ? [] : [{ from: Math.min(from + words.start, lead), insert: before }];
  return {
    changes: [...put, ...leave],
    effects: [addMark.of(mark), EditorView.announce.of(`Marked: ${[coding.point, look.label, look.detail].filter(Boolean).join(", ")}`)],
  };
}

/** Whose words a line tells: those it names; else whoever the lines right above it name, up to a blank one. */
function whoseLine(doc: Text, number: number, tagged: TaggedLine, { people }: TagSource): string[] {
  if (tagged.coding.participantIds.length > 0) return tagged.coding.participantIds;
  for (let above = number - 1; above > 0; above -= 1) {
    const { text } = doc.line(above);
    if (text.trim() === "") return [];
    const { participantId } = leadOf(text, people);
    if (participantId !== null) return [participantId];
  }
  return [];
}
