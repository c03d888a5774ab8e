import { eq } from "drizzle-orm";
import type { KeptSpeaker, KeptTurn } from "@/db/documents/revisions";
import type { DocumentRow } from "@/db/documents/rows";
import { speakers } from "@/db/schema";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { PlannedDocument, PlannedSpeaker } from "@/lib/import/planned";
import { sameLabels } from "@/lib/import/same-labels";
import type { CastPerson } from "./make-people";

type Replacing = {
  row: DocumentRow;
  planned: PlannedDocument;
  person: (key: string) => CastPerson;
  /** labels that somebody said themselves who they are */
  said: ReadonlySet<string>;
};

/**
 * The labels and turns of a corrected file, under the speakers of the text it replaces: a label that was there is who it was, in the role that was
 * corrected by hand too, unless the import says otherwise; only a new label is whom the file makes it.
 */
export function replacedSpeakers(db: Db, { row, planned, person, said }: Replacing): { speakers: KeptSpeaker[]; turns: KeptTurn[] } {
  const stored = db.select().from(speakers).where(eq(speakers.documentId, row.id)).all();
  const found = sameLabels(stored, planned.speakers);
  const wanted = planned.speakers.map((speaker, index): KeptSpeaker => {
    const known = stored[found[index] ?? -1];
    const fresh = (): KeptSpeaker => ({ id: known?.id ?? newId(), ...asPlanned(speaker, person) });
    if (!known || said.has(speaker.label)) return fresh();
    return { id: known.id, label: speaker.label, role: known.role, participantId: known.participantId };
  });
  const turns = planned.turns.flatMap(({ start, end, speaker, startMs = null }) => {
    const speakerId = wanted[speaker]?.id;
    return speakerId === undefined ? [] : [{ start, end, speakerId, startMs }];
  });
  return { speakers: wanted, turns };
}

function asPlanned({ label, role, person: key }: PlannedSpeaker, person: (key: string) => CastPerson): Omit<KeptSpeaker, "id"> {
  return { label, role, participantId: key === null ? null : person(key).id };
}
