import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson } from "@/db/interviews/testing";
import { readDocument } from "@/db/reading/read-document";
import { suggestions } from "@/db/schema";
import type { SuggestionRow } from "@/db/suggestions/wire";
import type { Db } from "@/db/types";
import { learnFromChanges, scoreAgain } from "./learn";
import { sweepDocument } from "./sweep-document";

/** For tests: sentences of our own in which something moves or stops somebody. */
export const SAID = [
  "We decided to look for another tool because our old spreadsheet kept breaking before every audit.",
  "The set-up took six weeks and nobody helped us, so half of the team gave up on it.",
  "In the end we cancelled the subscription because the price doubled at renewal.",
  "Procurement lost the contract twice, and the purchase stood still for a month.",
  "After the trial I showed the numbers to my boss and she approved the budget at once.",
  "The import failed again and again, and I had to redo the whole list by hand.",
  "Support never answered, so we stopped using the report altogether.",
  "Now every night shift uses it, and we could not do without it any more.",
] as const;

/** For tests: a done interview with notes about one person, read. */
export function logNotes(db: Db, { studyId, notes }: { studyId: string; notes: string }) {
  const person = makePerson(db, studyId);
  const interview = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id], notes }) });
  const documentId = interview.documents[0]?.id ?? "";
  readDocument(db, { studyId, documentId });
  return { documentId, interviewId: interview.id, personId: person.id };
}

/** For tests: learns from what was decided, and goes through all texts again. */
export async function learnAll(db: Db, { studyId, documentIds }: { studyId: string; documentIds: readonly string[] }): Promise<void> {
  await learnFromChanges(db, { studyId, documentIds: [], goOn: async () => true });
  await scoreAgain(db, { studyId, goOn: async () => true, after: "" });
  for (const documentId of documentIds) sweepDocument(db, { studyId, documentId });
}

/** For tests: every suggestion as stored. */
export function storedSuggestions(db: Db): SuggestionRow[] {
  return db.select().from(suggestions).orderBy(suggestions.id).all();
}
