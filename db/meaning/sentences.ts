import { asc, eq } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { usualLanguage } from "@/db/reading/language";
import { speakers, turns } from "@/db/schema";
import type { Db } from "@/db/types";
import { type TextLanguage, UNDETERMINED } from "@/lib/language/vocabulary";
import type { ReadSentence } from "@/lib/meaning/meanings";
import { termsIn } from "@/lib/meaning/terms";
import { sentencesOf } from "@/lib/text/sentences";

/** What the participants say in a text, sentence by sentence in its order, each with the label it is said under (null: notes and answers). */
export type SaidSentence = ReadSentence & { speakerId: string | null };

/** The sentences of a text's participants, or of notes; the interviewer's are nobody's evidence (rule 4), nor are lines quoted from somebody else ("> "). */
export function sentencesIn(db: Db, row: DocumentRow, usual: UsualLanguage): SaidSentence[] {
  const language = languageOfText(row, usual);
  return stretches(db, row).flatMap(({ start, end, speakerId }) =>
    sentencesOf(row.text, start, end)
      .filter((span) => row.text.charAt(span.start) !== ">")
      .map((span) => ({ ...span, speakerId, terms: termsIn(row.text, span, language) })),
  );
}

/** What most texts of a study are written in, asked for when it is needed. */
export type UsualLanguage = () => TextLanguage;

/** The usual language of a study, worked out once, on first need: while many of its texts are gone through. */
export function usualOnce(db: Db, studyId: string): UsualLanguage {
  let known: TextLanguage | undefined;
  return () => {
    known ??= usualLanguage(db, studyId);
    return known;
  };
}

/** The language whose roots a text is compared by: as somebody chose, as found, else the usual one of its study. */
export function languageOfText({ languageChosen, language }: DocumentRow, usual: UsualLanguage): TextLanguage {
  if (languageChosen !== null) return languageChosen;
  return language === null || language === UNDETERMINED ? usual() : language;
}

function stretches(db: Db, { id, kind, text }: DocumentRow): { start: number; end: number; speakerId: string | null }[] {
  if (kind !== "transcript") return [{ start: 0, end: text.length, speakerId: null }];
  return db
    .select({ start: turns.start, end: turns.end, speakerId: turns.speakerId, role: speakers.role })
    .from(turns)
    .innerJoin(speakers, eq(speakers.id, turns.speakerId))
    .where(eq(turns.documentId, id))
    .orderBy(asc(turns.position))
    .all()
    .filter(({ role }) => role === "participant");
}
