import { eq } from "drizzle-orm";
import { createAccount } from "@/db/accounts";
import { deleteCode, restoreCode } from "@/db/codebook/delete";
import { mergeCodes } from "@/db/codebook/merge";
import { createHighlight, deleteHighlight, restoreHighlight, updateHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview, restoreInterview } from "@/db/interviews/delete";
import { interviewOf, makeTranscript } from "@/db/interviews/testing";
import { updateInterview } from "@/db/interviews/update";
import { createParticipant } from "@/db/participants/create";
import { deleteParticipant, restoreParticipant } from "@/db/participants/delete";
import { mergeParticipants } from "@/db/participants/merge";
import { splitParticipant } from "@/db/participants/split";
import { updateParticipant } from "@/db/participants/update";
import { createPersona, deletePersona, restorePersona } from "@/db/personas";
import { deleteResponse, restoreResponse } from "@/db/responses/delete";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { updateResponse } from "@/db/responses/update";
import { codes, documents, highlights, interviews, participants, personas, responses, studies } from "@/db/schema";
import { now } from "@/db/stamp";
import { createStudy, requireStudy, updateStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { POINTS, SEVERITIES } from "@/lib/highlights/vocabulary";
import { studyJourney } from "@/lib/journey/study-journey";
import { JOURNEY_PRESETS, STEP_SLUGS } from "@/lib/journey/vocabulary";
import { AUDIENCES, QUOTE_CONSENTS, ROLES } from "@/lib/participants/vocabulary";

const NOTES = 'Sets up alone. She said "it stopped at row 212", then asked a colleague for the template of last year.';
const SAID = ["We counted it twice.", "Nobody told us why.", "So I asked a colleague.", "The trial ended on a Friday."];

/** For tests: a study in which everything may be done. */
export type World = { db: Db; studyId: string };

/** For tests: three people, two talks with notes and a transcript, three replies, two personas and an account. */
export function makeWorld(): World {
  const { db } = openTestDb();
  const { id: studyId } = createStudy(db, { input: { name: "Trial to first count", journeyPreset: "lifecycle" } });
  const [lead, founder] = ["Floor lead", "Founder"].map((name) => createPersona(db, { studyId, input: { name } }).id);
  const accountId = createAccount(db, { studyId, input: { name: "North", contractValue: 1200 } }).id;
  const people = [
    createParticipant(db, { studyId, input: { audience: "customer", personaId: lead, role: "user", accountId } }).id,
    createParticipant(db, { studyId, input: { audience: "churned", personaId: founder } }).id,
    createParticipant(db, { studyId, input: { audience: "internal" } }).id,
  ];
  const [ana = "", ben = "", eve = ""] = people;
  const both = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana, ben], date: "2026-03-02", notes: NOTES }) });
  createInterview(db, { studyId, input: interviewOf({ participantIds: [ana, eve], notes: NOTES }) });
  const voices = [ana, ben].map((participantId) => ({ label: participantId, role: "participant" as const, participantId }));
  const said = SAID.map((says, at) => ({ who: at % 2 ? ben : ana, says }));
  makeTranscript(db, { studyId, interviewId: both.id, voices, said });
  const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions: [questionOf({ id: "stopped0" })] });
  const replied = { studyId, questionnaireId, texts: { stopped0: NOTES } };
  makeResponse(db, { ...replied, personaId: lead, audience: "customer", role: "user" });
  makeResponse(db, { ...replied, participantId: ben, audience: null, role: "admin" });
  makeResponse(db, { ...replied, audience: null });
  return { db, studyId };
}

/** Four numbers, read by each step as it needs: which row, which other, which of a vocabulary. */
export type Chance = [number, number, number, number];
const at = <T>(list: readonly T[], index: number): T => {
  const found = list[index % list.length];
  if (found === undefined) throw new AppError("NOT_FOUND", "nothing to choose from");
  return found;
};
const inStudy = ({ db, studyId }: World) => ({
  ...{ people: db.select().from(participants).where(eq(participants.studyId, studyId)).all() },
  marks: db.select().from(highlights).where(eq(highlights.studyId, studyId)).all(),
  book: db.select().from(codes).where(eq(codes.studyId, studyId)).limit(5).all(),
  talks: db.select().from(interviews).where(eq(interviews.studyId, studyId)).all(),
  texts: db.select().from(documents).where(eq(documents.studyId, studyId)).all(),
  kinds: db.select().from(personas).where(eq(personas.studyId, studyId)).all(),
  replies: db.select().from(responses).where(eq(responses.studyId, studyId)).all(),
});

const codingOf = ({ book }: ReturnType<typeof inStudy>, [a, b, c, d]: Chance) => {
  const point = at([...POINTS, null], b);
  return {
    step: at([...STEP_SLUGS, null], c),
    point,
    ...(point === "failure" ? { severity: at([...SEVERITIES, null], d) } : {}),
    codeIds: a % 3 === 0 ? [] : [...new Set([at(book, a).id, at(book, d).id])],
  };
};

/** For tests: what may be done to a study, each by four numbers. Some of it is refused, by an AppError. */
export const STEPS: Record<string, (world: World, chance: Chance) => unknown> = {
  mark: ({ db, studyId }, [a, b, c, d]) => {
    const there = inStudy({ db, studyId });
    const text = at(there.texts, a);
    const start = b % (text.text.length - 12);
    const shared = text.kind === "notes" && d % 2 === 0 ? { participantIds: there.people.slice(0, 2).map(({ id }) => id) } : {};
    const input = { documentId: text.id, start, end: start + 5 + (d % 7), ...shared, ...codingOf(there, [a, b, c, d]) };
    createHighlight(db, { studyId, input });
  },
  change: ({ db, studyId }, [a, b, c, d]) => {
    const there = inStudy({ db, studyId });
    const { id: highlightId, version } = at(there.marks, a);
    const patch = { ...codingOf(there, [b, c, d, a]), starred: b % 4 === 0, hidden: c % 4 === 0 };
    updateHighlight(db, { studyId, highlightId, version, patch });
  },
  removeMark: ({ db, studyId }, [a]) => {
    const { id: highlightId, version } = at(inStudy({ db, studyId }).marks, a);
    deleteHighlight(db, { studyId, highlightId, version });
  },
  returnMark: ({ db, studyId }, [a]) => restoreHighlight(db, { studyId, highlightId: at(inStudy({ db, studyId }).marks, a).id }),
  mergePeople: ({ db, studyId }, [a, b]) => {
    const { people } = inStudy({ db, studyId });
    mergeParticipants(db, { studyId, participantId: at(people, a).id, into: at(people, b).id });
  },
  splitPeople: ({ db, studyId }, [a]) => {
    const merged = inStudy({ db, studyId }).people.filter(({ mergedInto }) => mergedInto !== null);
    splitParticipant(db, { studyId, participantId: at(merged, a).id });
  },
  removePerson: ({ db, studyId }, [a]) => {
    const { id: participantId, version } = at(inStudy({ db, studyId }).people, a);
    deleteParticipant(db, { studyId, participantId, version });
  },
  returnPerson: ({ db, studyId }, [a]) => restoreParticipant(db, { studyId, participantId: at(inStudy({ db, studyId }).people, a).id }),
  reclassify: ({ db, studyId }, [a, b, c, d]) => {
    const { people, kinds } = inStudy({ db, studyId });
    const { id: participantId, version } = at(people, a);
    const persona = at([...kinds, null], c);
    const patch = {
      audience: at(AUDIENCES, b),
      role: at([...ROLES, null], d),
      personaId: persona?.id ?? null,
      consent: { quote: at(QUOTE_CONSENTS, b + d) },
      audienceFor: at(["now", "always"] as const, a + b),
    };
    updateParticipant(db, { studyId, participantId, version, patch });
  },
  removeInterview: ({ db, studyId }, [a]) => {
    const { id: interviewId, version } = at(inStudy({ db, studyId }).talks, a);
    deleteInterview(db, { studyId, interviewId, version });
  },
  returnInterview: ({ db, studyId }, [a]) => restoreInterview(db, { studyId, interviewId: at(inStudy({ db, studyId }).talks, a).id }),
  changeInterview: ({ db, studyId }, [a, b]) => {
    const { id: interviewId, version } = at(inStudy({ db, studyId }).talks, a);
    updateInterview(db, { studyId, interviewId, version, patch: { inherited: b % 3 === 0, date: b % 2 === 0 ? "2026-04-01" : null } });
  },
  removeCode: ({ db, studyId }, [a, b]) => {
    const { book } = inStudy({ db, studyId });
    const { id: codeId, version } = at(book, a);
    deleteCode(db, { studyId, codeId, version, moveTo: b % 2 === 0 ? "none" : at(book, b).id });
  },
  returnCode: ({ db, studyId }, [a]) => restoreCode(db, { studyId, codeId: at(inStudy({ db, studyId }).book, a).id }),
  mergeCodes: ({ db, studyId }, [a, b]) => {
    const { book } = inStudy({ db, studyId });
    mergeCodes(db, { studyId, codeId: at(book, a).id, into: at(book, b).id });
  },
  removePersona: ({ db, studyId }, [a, b]) => {
    const { kinds } = inStudy({ db, studyId });
    const { id: personaId, version } = at(kinds, a);
    deletePersona(db, { studyId, personaId, version, moveTo: b % 2 === 0 ? "none" : at(kinds, b).id });
  },
  returnPersona: ({ db, studyId }, [a]) => restorePersona(db, { studyId, personaId: at(inStudy({ db, studyId }).kinds, a).id }),
  removeReply: ({ db, studyId }, [a]) => {
    const { id: responseId, version } = at(inStudy({ db, studyId }).replies, a);
    deleteResponse(db, { studyId, responseId, version });
  },
  returnReply: ({ db, studyId }, [a]) => restoreResponse(db, { studyId, responseId: at(inStudy({ db, studyId }).replies, a).id }),
  relinkReply: ({ db, studyId }, [a, b, c]) => {
    const { replies, people, kinds } = inStudy({ db, studyId });
    const { id: responseId, version } = at(replies, a);
    const participantId = at([...people, null], b)?.id ?? null;
    const said = { audience: at([...AUDIENCES, null], c), personaId: at([...kinds, null], c)?.id ?? null };
    const patch = participantId === null ? { participantId, ...said } : { participantId };
    updateResponse(db, { studyId, responseId, version, patch });
  },
  switchPreset: ({ db, studyId }, [a]) => {
    const { version } = requireStudy(db, studyId);
    updateStudy(db, { studyId, version, patch: { journeyPreset: at(JOURNEY_PRESETS, a) } });
  },
  foldStage: ({ db, studyId }, [a, b]) => {
    const { journeyPreset } = requireStudy(db, studyId);
    const { stages } = studyJourney({ journeyPreset, journey: null });
    const order = stages.map(({ slug }) => slug).reverse();
    const change = { order, names: {}, folded: { [at(order, a)]: at(order, b) } };
    db.update(studies)
      .set({ journey: { stages: { [journeyPreset]: change }, steps: [] } })
      .where(eq(studies.id, studyId))
      .run();
  },
  // what today's writes never leave behind, but an older or a foreign file may hold
  looseCode: ({ db, studyId }, [a]) => {
    const { id } = at(inStudy({ db, studyId }).book, a);
    db.update(codes).set({ deletedAt: now() }).where(eq(codes.id, id)).run();
  },
  loosePersona: ({ db, studyId }, [a]) => {
    const { id } = at(inStudy({ db, studyId }).kinds, a);
    db.update(personas).set({ deletedAt: now() }).where(eq(personas.id, id)).run();
  },
  looseMerge: ({ db, studyId }, [a, b]) => {
    const alone = inStudy({ db, studyId }).people.filter(({ mergedInto }) => mergedInto === null);
    const [from, into] = [at(alone, a), at(alone, b)];
    if (from.id !== into.id) db.update(participants).set({ mergedInto: into.id }).where(eq(participants.id, from.id)).run();
  },
};
