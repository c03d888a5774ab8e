import type { FileAttributes } from "./attributes";
import type { BatchTable } from "./batch-table";
import type { PeopleRegister } from "./people";
import { rowsByLabel } from "./plan-text";

/** A text that was imported earlier, by the name of its file, with the labels of its participants. */
export type StoredText = {
  interviewId: string;
  fileName: string;
  date: string | null;
  people: { label: string; participantId: string }[];
};

/** What rows of a table say about an interview that is stored already: people by the keys of the plan, a day where it has none. `lines` are the table's. */
export type LateRows = { interviewId: string; lines: number[]; date: string | null; people: string[] };

type Late = { table: BatchTable | null; texts: StoredText[]; firstIndex: number; register: PeopleRegister };

/** What a table sent after its texts adds to them: what is empty on their people and interviews, and an audience by rule 8. Files of this import are not in it. */
export function lateRows({ table, texts, firstIndex, register }: Late): LateRows[] {
  if (!table) return [];
  return texts.flatMap((text, at): LateRows[] => {
    const rows = table.reading.perFile.get(firstIndex + at) ?? [];
    return rows.length === 0 ? [] : [lateText(text, rows, register)];
  });
}

function lateText(text: StoredText, rows: FileAttributes[], register: PeopleRegister): LateRows {
  const said = rows.find(({ date }) => date !== null)?.date ?? null;
  const date = text.date === null ? said : null;
  const byLabel = rowsByLabel(
    rows,
    text.people.map(({ label }) => label),
  );
  const shared = rows.find(({ participant }) => participant === null);
  const people = text.people.flatMap(({ label, participantId }) => {
    const row = byLabel.get(label) ?? shared;
    if (!row) return [];
    const { audience, persona, role, account } = row;
    const day = text.date ?? said;
    const sighting = { name: null, fallback: `stored:${participantId}`, participantId, audience, persona, role, account, date: day };
    return [register.place(sighting).person.key];
  });
  return { interviewId: text.interviewId, lines: rows.map(({ line }) => line), date, people };
}
