import { insertNotes } from "@/db/documents/create";
import { interviews } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Interview, InterviewInput } from "@/lib/interviews/schema";
import { defaultTitle } from "@/lib/interviews/title";
import { wireInterview } from "./get";
import { linkPerson, placeholderColumns, requirePeople } from "./people";

/** Logs a conversation: its people under their audience of today, and its notes as a document. Throws REFUSED where nothing says whom it is with. */
export function createInterview(db: Db, { studyId, input }: { studyId: string; input: InterviewInput }): Interview {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const people = requirePeople(tx, { studyId, ids: input.participantIds });
    requireSomebody(input);
    const row = tx
      .insert(interviews)
      .values({
        ...newRecord(),
        studyId,
        title: input.title ?? titleFor(input, people),
        date: input.date ?? null,
        kind: input.kind ?? "interview",
        status: input.status,
        conductor: input.conductor ?? null,
        inherited: input.inherited,
        ...placeholderColumns(tx, { studyId, placeholder: input.placeholder, found: people.length > 0 }),
      })
      .returning()
      .get();
    for (const person of people) linkPerson(tx, { studyId, interviewId: row.id, person });
    if (typeof input.notes === "string") insertNotes(tx, { studyId, interviewId: row.id, input: { text: input.notes } });
    return wireInterview(tx, row);
  });
}

function titleFor(input: InterviewInput, people: { code: string }[]): string {
  return defaultTitle({ codes: people.map((person) => person.code), placeholder: input.placeholder ?? null, date: input.date ?? null });
}

function requireSomebody({ participantIds, placeholder, title, status }: InterviewInput): void {
  if (participantIds.length > 0 || title || (status === "planned" && placeholder)) return;
  const sentence =
    status === "planned"
      ? "Say whom this interview is planned with, or whom to find (a churned admin, say), or give it a title."
      : "Say who took part in this interview, or give it a title until you know.";
  throw new AppError("REFUSED", sentence, { errors: [{ path: "participantIds", message: "nobody named" }] });
}
