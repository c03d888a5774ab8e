import type Database from "better-sqlite3";
import { createAccount } from "@/db/accounts";
import { listCodes } from "@/db/codebook/list";
import { recordConsent } from "@/db/consent/records";
import { createConsentText } from "@/db/consent/texts";
import { getDocument } from "@/db/documents/get";
import { updateDocument } from "@/db/documents/update";
import { createGuideQuestion } from "@/db/guide/questions";
import { tickQuestion } from "@/db/guide/ticks";
import { createHighlight } from "@/db/highlights/write";
import { undoAction } from "@/db/history/walk";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeTranscript, spanOf } from "@/db/interviews/testing";
import { chooseKeyword } from "@/db/keywords/choices";
import { packVoices, storeVoices } from "@/db/keywords/store-voices";
import { setLevel } from "@/db/learning/levels";
import { compareStudy } from "@/db/meaning/compare";
import { setThemeAside } from "@/db/meaning/set-aside";
import { createMemo } from "@/db/memos/memos";
import { createMessageTerm } from "@/db/messages/terms";
import { mergeParticipants } from "@/db/participants/merge";
import { createPersona } from "@/db/personas";
import { setRetention } from "@/db/retention/retention";
import { imports, jobs, retentionNotices } from "@/db/schema";
import { createSavedSearch } from "@/db/search/saved";
import { newId, now } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { acceptSuggestion } from "@/db/suggestions/decide";
import { listSuggestions } from "@/db/suggestions/list";
import { storeSuggestions } from "@/db/suggestions/store";
import type { Db } from "@/db/types";
import { makeDoubleCoding } from "./testing-agreement";
import { type Furniture, makeFurniture } from "./testing-furniture";
import { makeReplies } from "./testing-replies";

const NOTES = "The import failed twice on Monday. Nobody answered my mail. So we looked at another tool.";

export type FullStudy = Record<
  | "studyId"
  | "interview"
  | "questionnaire"
  | "response"
  | "participant"
  | "highlight"
  | "code"
  | "persona"
  | "account"
  | "memo"
  | "question"
  | "search"
  | "term"
  | "ana"
  | keyof Furniture,
  string
>;

/** For tests: a study with rows in every table, and the id of one thing of each kind that much hangs on. */
export function makeFullStudy(db: Db): FullStudy {
  const studyId = createStudy(db, { input: { name: "Why schools leave", journeyPreset: "lifecycle" } }).id;
  const [ana, ben, eve] = [makePerson(db, studyId).id, makePerson(db, studyId).id, makePerson(db, studyId).id];
  const { id: interview, documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana], notes: NOTES }) });
  const notes = documents[0]?.id ?? "";
  const said = [{ who: "Ana", says: NOTES }];
  const talk = makeTranscript(db, {
    studyId,
    interviewId: interview,
    voices: [{ label: "Ana", role: "participant", participantId: ana }],
    said,
  });
  const code = listCodes(db, { studyId })[0]?.id ?? "";
  const mark = (words: string) =>
    createHighlight(db, { studyId, input: { documentId: notes, ...spanOf(NOTES, words), codeIds: [code], comment: "why?" } }).highlight.id;
  const highlight = mark("Nobody answered");
  mark("failed twice");
  mark("looked at");
  undoAction(db, { studyId });
  setLevel(db, { studyId, input: { tag: "point:failure", level: 1 } });
  updateDocument(db, {
    studyId,
    documentId: notes,
    version: getDocument(db, { studyId, documentId: notes }).version,
    patch: { text: `${NOTES} Then they left.` },
  });
  suggestAndAccept(db, { studyId, documentId: talk.id, text: talk.text, code });
  mergeParticipants(db, { studyId, participantId: ben, into: ana });
  const { id: question } = createGuideQuestion(db, { studyId, input: { question: "What happened on the day you decided?" } });
  tickQuestion(db, { studyId, interviewId: interview, questionId: question, asked: true });
  const memos = (["interview", "participant", "code"] as const).map((subject) => {
    const subjectId = { interview, participant: ana, code }[subject];
    return createMemo(db, { studyId, input: { subject, subjectId, text: `Ask about the ${subject}.` } }).id;
  });
  const speakerId = talk.turns[0]?.speakerId ?? null;
  const phrases = [{ key: "import", phrase: "import", score: 1, places: [[4, 10] satisfies [number, number]] }];
  const voice = { speakerId, language: "en", words: 17, said: phrases };
  storeVoices(db, { studyId, documentId: talk.id }, packVoices({ studyId, documentId: talk.id }, [voice]));
  chooseKeyword(db, { studyId, input: { language: "en", key: "import", standing: "pinned" } });
  db.insert(jobs)
    .values({
      id: newId(),
      studyId,
      kind: "read-documents",
      payload: { documentIds: [notes] },
      total: 1,
      createdAt: now(),
      updatedAt: now(),
    })
    .run();
  for (const _ of compareStudy(db, studyId));
  setThemeAside(db, { studyId, key: "en:import" });
  const persona = createPersona(db, { studyId, input: { name: "Caretaker" } }).id;
  const account = createAccount(db, { studyId, input: { name: "Harbour School" } }).id;
  const replies = makeReplies(db, { studyId, participantId: eve, code });
  db.insert(imports).values({ id: newId(), studyId, files: [], createdAt: now() }).run();
  makeConsent(db, { studyId, participantId: eve });
  makeDoubleCoding(db, { studyId, documentId: notes, code });
  return {
    ...{ studyId, interview, highlight, code, ana, question },
    participant: eve,
    ...{ persona, account, ...replies },
    ...makeFurniture(db, { studyId, persona, account, code, highlight, ana }),
    memo: memos[0] ?? "",
    term: createMessageTerm(db, { studyId, input: { term: "one-click import", stage: "onboarding" } }).id,
    search: createSavedSearch(db, { studyId, input: { name: "Imports", query: "import*", filter: {} } }).id,
  };
}

function makeConsent(db: Db, { studyId, participantId }: { studyId: string; participantId: string }): void {
  const allowed = { quote: "internal", contact: "yes", scopes: ["notes"] } as const;
  const input = { ...allowed, scopes: [...allowed.scopes] };
  const text = createConsentText(db, { studyId, input: { ...input, name: "Interviews", text: "We take notes.", months: 24 } });
  recordConsent(db, { studyId, participantId, input: { ...input, textId: text.id, how: "spoken", note: "" } });
  setRetention(db, { studyId, input: { months: 24, mode: "anonymise" } });
  db.insert(retentionNotices).values({ studyId, participantId, noticedOn: "2026-01-05" }).run();
}

function suggestAndAccept(db: Db, { studyId, documentId, text, code }: Record<"studyId" | "documentId" | "text" | "code", string>): void {
  const proposals = ["Nobody answered my mail", "another tool"].map((words) => {
    return { ...spanOf(text, words), step: null, point: "trigger" as const, codeIds: [code], score: 0.5, reasons: [] };
  });
  storeSuggestions(db, { studyId, documentId, proposals, model: "test" });
  const open = listSuggestions(db, { studyId, filter: { status: ["open"] }, page: { limit: 10 } }).items;
  acceptSuggestion(db, { studyId, suggestionId: open[0]?.id ?? "" });
}

/** For tests: work that goes in steps, done to its end. */
export function whole<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

/** Not part of what a study says: how it got there, who may read it, who is no more in it, and the index of words, which follows the texts. */
const ASIDE = /^(sqlite_|__|passage_search|actions$|idempotency_keys$|users$|sign_in_|api_tokens$|memberships$|audit_entries$|erasures$)/u;

/** For tests: every row of every table, without versions and times of change. */
export function logicalDump(sqlite: Database.Database): Record<string, string[]> {
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all() as string[];
  return Object.fromEntries(
    tables
      .filter((table) => !ASIDE.test(table))
      .map((table) => {
        const rows = sqlite.prepare(`select * from "${table}"`).all() as Record<string, unknown>[];
        return [table, rows.map(({ version: _version, updated_at: _updated, ...row }) => JSON.stringify(row)).toSorted()];
      }),
  );
}
