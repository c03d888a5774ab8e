import type { Db } from "@/db/types";
import { personBehind } from "@/lib/interviews/speaker-name";
import type { KeptSpeaker } from "./revisions";
import type { DocumentRow } from "./rows";
import { relink } from "./speakers";

type Labels = { row: DocumentRow; before: readonly KeptSpeaker[]; after: readonly KeptSpeaker[] };

/** Lets the interview's people follow a text's labels after these were exchanged: whoever speaks now joins, whoever neither speaks nor is noted any more leaves. */
export function followLabels(tx: Db, { row, before, after }: Labels): void {
  const people = (labels: readonly KeptSpeaker[]) => new Set(labels.flatMap((label) => personBehind(label) ?? []));
  const [were, are] = [people(before), people(after)];
  for (const joined of are) if (!were.has(joined)) relink(tx, { document: row, left: null, joined });
  for (const left of were) if (!are.has(left)) relink(tx, { document: row, left, joined: null });
}
