import { documents, interviewParticipants, interviews, speakers, turns } from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { newId, newRecord } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { SpokenTurn } from "@/lib/highlights/whose-words";
import { countWords } from "@/lib/text/words";
import { daysLater } from "./days";
import { parseSampleText, type SampleTurn } from "./markup";
import { storeSampleHighlights } from "./sample-highlight-rows";
import { known, type SampleIds } from "./sample-people-rows";
import type { SampleInterview, SamplePlannedInterview } from "./sample-types";

type Place = { studyId: string; ids: SampleIds; shift: number };

/** Stores a done interview with its people under the audience of that day, its text, turns and highlights. Answers the document's id. */
export function storeSampleInterview(tx: Db, { studyId, ids, shift, interview }: Place & { interview: SampleInterview }): string {
  const { title, kind, conductor, documentKind } = interview;
  const record = newRecord();
  const date = daysLater(interview.date, shift);
  // coded on the evening of its day, so that "what is new" has an order
  const at = `${date}T18:00:00.000Z`;
  tx.insert(interviews)
    .values({
      ...record,
      ...{ studyId, title, kind, conductor, status: "done" as const },
      date,
      codedAt: interview.coded ? at : null,
    })
    .run();
  linkPeople(tx, { studyId, ids, interviewId: record.id, of: interview });
  const { text, turns: spoken, highlights } = parseSampleText(interview.text);
  const documentId = newId();
  tx.insert(documents)
    .values({ ...newRecord(), id: documentId, studyId, interviewId: record.id, kind: documentKind, title, text, words: countWords(text) })
    .run();
  const written = storeTurns(tx, { studyId, ids, documentId, text, spoken });
  indexDocument(tx, documentId);
  const people = interview.participants.map((key) => known(ids.people, key).id);
  storeSampleHighlights(tx, { studyId, documentId, text, kind: documentKind, turns: written, people, codes: ids.codes, at, highlights });
  return documentId;
}

/** Stores an interview that is still to be held, with its people, or with whom to find. */
export function storePlannedInterview(tx: Db, { studyId, ids, shift, planned }: Place & { planned: SamplePlannedInterview }): void {
  const { title, kind, conductor, placeholder } = planned;
  const record = newRecord();
  tx.insert(interviews)
    .values({
      ...record,
      ...{ studyId, title, kind, conductor, status: "planned" as const },
      date: daysLater(planned.date, shift),
      placeholderLabel: placeholder?.label ?? null,
      placeholderPersonaId: placeholder?.personaKey ? known(ids.personas, placeholder.personaKey) : null,
      placeholderAudience: placeholder?.audience ?? null,
      placeholderRole: placeholder?.role ?? null,
    })
    .run();
  linkPeople(tx, { studyId, ids, interviewId: record.id, of: planned });
}

type Linked = Pick<SampleInterview, "participants" | "audiencesThen">;

function linkPeople(tx: Db, { studyId, ids, interviewId, of }: { studyId: string; ids: SampleIds; interviewId: string; of: Linked }): void {
  for (const key of of.participants) {
    const person = known(ids.people, key);
    const audience = of.audiencesThen?.[key] ?? person.audience;
    tx.insert(interviewParticipants).values({ studyId, interviewId, participantId: person.id, audience }).run();
  }
}

type Spoken = { studyId: string; ids: SampleIds; documentId: string; text: string; spoken: readonly SampleTurn[] };

/** One speaker a label: the interviewer, and each person under their code. Answers the turns as `whoseWords` reads them. */
function storeTurns(tx: Db, { studyId, ids, documentId, text, spoken }: Spoken): SpokenTurn[] {
  const labels = [...new Set(spoken.map((turn) => turn.speakerKey))];
  const bySpeaker = new Map(
    labels.map((key) => {
      const person = key === "interviewer" ? null : known(ids.people, key);
      const role = person ? ("participant" as const) : ("interviewer" as const);
      const words = spoken.filter((turn) => turn.speakerKey === key).reduce((sum, turn) => sum + countWords(text, turn.start, turn.end), 0);
      return [
        key,
        { id: newId(), studyId, documentId, label: person?.code ?? "Interviewer", role, participantId: person?.id ?? null, words },
      ];
    }),
  );
  for (const speaker of bySpeaker.values()) tx.insert(speakers).values(speaker).run();
  return spoken.map(({ start, end, speakerKey, startMs }, position) => {
    const { id, role, participantId } = known(bySpeaker, speakerKey);
    tx.insert(turns).values({ studyId, documentId, position, start, end, speakerId: id, startMs }).run();
    return { start, end, role, participantId };
  });
}
