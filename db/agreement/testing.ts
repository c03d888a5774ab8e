import { actingAs } from "@/db/acting";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { memberships, signInCredentials, users } from "@/db/schema";
import { newId, newRecord, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { type NewRound, type Round, type RoundInput, roundInput } from "@/lib/agreement/schema";
import { createMark } from "./blind";
import { createRound } from "./create";
import { setDone } from "./done";

/** For tests: somebody who may code in a study; from then on people sign in. Answers the id. */
export function makeCoder(db: Db, studyId: string, name: string): string {
  const id = newId();
  const at = now();
  db.insert(users)
    .values({ id, name, email: `${id}@example.org`, createdAt: at })
    .run();
  db.insert(memberships)
    .values({ ...newRecord(), studyId, userId: id, role: "editor" })
    .run();
  db.insert(signInCredentials)
    .values({ id: newId(), userId: id, providerId: "credential", accountId: id, createdAt: at, updatedAt: at })
    .run();
  return id;
}

/** For tests: what a form hands in, with the defaults filled in. */
export function roundOf(input: Partial<RoundInput> & Pick<RoundInput, "sample">): NewRound {
  return roundInput.parse({ name: "First look", codeIds: [], withPoint: true, withStage: false, ...input });
}

/** For tests: an interview of one customer in a study of its own, two codes, and a way to mark words in the study or blind in a round. */
export function makeTalk(db: Db) {
  const studyId = makeStudy(db);
  const personId = makePerson(db, studyId).id;
  const { id: interviewId } = createInterview(db, {
    studyId,
    input: interviewOf({ participantIds: [personId], title: "Call with a roller mill" }),
  });
  const text = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Q", role: "interviewer" },
      { label: "Ana", role: "participant", participantId: personId },
    ],
    said: [
      { who: "Q", says: "Why did you leave?" },
      { who: "Ana", says: "The import failed twice. Nobody answered for a week." },
      { who: "Q", says: "And what did you do?" },
      { who: "Ana", says: "We went back to paper. It was quiet at last." },
    ],
  });
  const code = (name: string) => createCode(db, { studyId, input: { name } }).id;
  const codes = { import: code("Import breaks"), support: code("Support is silent") };
  const place = (words: string) => ({ documentId: text.id, ...spanOf(text.text, words) });
  return {
    ...{ studyId, personId, interviewId, text, codes, place },
    mark: (words: string, more: object = {}) => createHighlight(db, { studyId, input: { ...place(words), ...more } }).highlight,
    round: (input: Partial<RoundInput> = {}): Round =>
      createRound(db, {
        studyId,
        input: roundOf({ sample: { by: "hand", interviewIds: [interviewId] }, codeIds: Object.values(codes), ...input }),
      }),
    blind: (roundId: string, words: string, more: object = {}) => createMark(db, { studyId, roundId, input: { ...place(words), ...more } }),
    done: (roundId: string, userId?: string) => {
      const say = () => setDone(db, { studyId, roundId, done: true });
      return userId === undefined ? say() : actingAs(userId, say);
    },
  };
}
