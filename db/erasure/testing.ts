import { readFileSync, statSync } from "node:fs";
import { inflateSync } from "node:zlib";
import type { Database } from "better-sqlite3";
import { eq } from "drizzle-orm";
import { listCodes } from "@/db/codebook/list";
import { createCode, updateCode } from "@/db/codebook/write";
import { getDocument } from "@/db/documents/get";
import { updateDocument } from "@/db/documents/update";
import { createHighlight, deleteHighlight, updateHighlight } from "@/db/highlights/write";
import { importFiles } from "@/db/imports/import-files";
import { fileOf, newStudy } from "@/db/imports/testing";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeTranscript, spanOf } from "@/db/interviews/testing";
import { chooseKeyword } from "@/db/keywords/choices";
import { createMemo } from "@/db/memos/memos";
import { updateParticipant } from "@/db/participants/update";
import { readDocument } from "@/db/reading/read-document";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import {
  auditEntries,
  documentRevisions,
  formerNames,
  idempotencyKeys,
  interviews,
  invitations,
  jobs,
  responseContacts,
  savedSearches,
  studies,
} from "@/db/schema";
import { newId, newRecord, newToken, now } from "@/db/stamp";
import type { Db } from "@/db/types";

/** Words that no text of ours holds. The first two are the person's name, the third is in everything they say, the last is of a name they had before. */
export const CANARIES = ["quiddlemora", "zorblatt", "vexillium", "brindlewick"];
export const NAME = "Quiddlemora Zorblatt";
const MAIL = "quiddlemora.zorblatt@example.org";
const SAID = "The vexillium export failed twice before anybody listened to us at all.";

/** For tests: a study in which one person stands in more than twenty places, one of them alone in a file, another with somebody else. */
export function plantPerson(db: Db): { studyId: string; participantId: string; otherId: string; sharedId: string; code: string } {
  const studyId = newStudy(db);
  const talk = `Interviewer: How was it, ${NAME}?\n\n${NAME}: ${SAID} Write to ${MAIL}.\n\nInterviewer: And then, Quiddlemora?\n\n${NAME}: We looked at another vexillium and left within a week.`;
  const report = importFiles(db, { studyId, files: [fileOf("Zorblatt, Quiddlemora march.txt", talk)], options: {} });
  const documentId = report.files[0]?.documents[0]?.id ?? "";
  const alone = getDocument(db, { studyId, documentId });
  const participantId = alone.speakers.find(({ participantId: id }) => id !== null)?.participantId ?? "";
  const otherId = makePerson(db, studyId).id;
  const ids = { studyId, participantId };
  updateParticipant(db, {
    ...ids,
    version: 1,
    patch: { displayName: NAME, fields: { mail: MAIL, phone: "+49 30 2312 5014", note: "met Zorblatt at the fair" }, audience: "customer" },
  });
  markAll(db, { studyId, documentId, text: alone.text });
  const sharedId = shareInterview(db, { ...ids, otherId });
  plantReplies(db, ids);
  plantBeside(db, { ...ids, documentId, interviewId: alone.interviewId ?? "" });
  return { ...ids, otherId, sharedId, code: "P-001" };
}

type Text = { studyId: string; documentId: string; text: string };

function markAll(db: Db, { studyId, documentId, text }: Text): void {
  const codeId = listCodes(db, { studyId })[0]?.id ?? "";
  const mark = (words: string) =>
    createHighlight(db, { studyId, input: { documentId, ...spanOf(text, words), point: "failure", step: "trial", codeIds: [codeId] } })
      .highlight;
  const kept = mark("The vexillium export failed twice");
  updateHighlight(db, { studyId, highlightId: kept.id, version: kept.version, patch: { comment: `${NAME} said so` } });
  const gone = mark("another vexillium");
  deleteHighlight(db, { studyId, highlightId: gone.id, version: gone.version });
  mark("left within a week");
  readDocument(db, { studyId, documentId });
  const { version } = getDocument(db, { studyId, documentId });
  const edited = updateDocument(db, { studyId, documentId, version, patch: { text: text.replace("How was it", "How was the vexillium") } });
  updateDocument(db, { studyId, documentId, version: edited.version, patch: { text } });
}

function shareInterview(db: Db, { studyId, participantId, otherId }: { studyId: string; participantId: string; otherId: string }): string {
  const { id: interviewId } = createInterview(db, {
    studyId,
    input: interviewOf({ title: `Talk with ${NAME}`, participantIds: [participantId, otherId], notes: `Both came. Zorblatt was late.` }),
  });
  const { id: documentId, text } = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: NAME, role: "participant", participantId },
      { label: "Ben", role: "participant", participantId: otherId },
    ],
    said: [
      { who: "Ben", says: "As Quiddlemora told you, the timetable was wrong on Monday." },
      { who: NAME, says: SAID },
      { who: "Ben", says: "And I stayed until six in the evening." },
    ],
  });
  const put = (words: string) =>
    createHighlight(db, { studyId, input: { documentId, ...spanOf(text, words), point: "failure", step: "trial" } }).highlight;
  put("the timetable was wrong");
  put("vexillium export failed");
  put("stayed until six");
  const { version } = getDocument(db, { studyId, documentId });
  updateDocument(db, { studyId, documentId, version, patch: { title: `With ${NAME}` } });
  readDocument(db, { studyId, documentId });
  return documentId;
}

function plantReplies(db: Db, { studyId, participantId }: { studyId: string; participantId: string }): void {
  const asked = questionOf({ type: "single", options: [{ value: "Slack", label: "Slack" }] });
  const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions: [asked] });
  const reply = makeResponse(db, {
    ...{ studyId, questionnaireId, participantId, texts: { aaaaaaaa: `${SAID} Yours, ${NAME}` }, key: `id:${MAIL}` },
    ...{ cells: { [asked.id]: "Slack", bbbbbbbb: `ask ${NAME}` }, fields: { contact: MAIL } },
  });
  db.insert(responseContacts).values({ responseId: reply.id, studyId, address: MAIL }).run();
  readDocument(db, { studyId, documentId: reply.documents.aaaaaaaa ?? "" });
  db.insert(invitations)
    .values({ ...newRecord(), studyId, questionnaireId, participantId, token: newToken(), responseId: reply.id })
    .run();
}

type Beside = { studyId: string; participantId: string; documentId: string; interviewId: string };

/** Wherever else a name or a sentence gets to: other people's texts, memos, codes, searches, phrases, titles, jobs, kept answers, the study itself. */
function plantBeside(db: Db, { studyId, participantId, documentId, interviewId }: Beside): void {
  const other = importFiles(db, {
    studyId,
    files: [
      fileOf(
        "tom.txt",
        `Interviewer: Who told you?\n\nTom Reed: It was ${NAME} who told me, by ${MAIL} of course.\n\nInterviewer: Brindlewick, I see.`,
      ),
    ],
    options: {},
  });
  const elsewhere = getDocument(db, { studyId, documentId: other.files[0]?.documents[0]?.id ?? "" });
  createHighlight(db, {
    studyId,
    input: { documentId: elsewhere.id, ...spanOf(elsewhere.text, `It was ${NAME} who told me`), point: "trigger", comment: `ask ${NAME}` },
  });
  for (const [subject, subjectId] of [
    ["participant", participantId],
    ["interview", interviewId],
    ["study", studyId],
  ] as const)
    createMemo(db, { studyId, input: { subject, subjectId, text: `Ask Quiddlemora (once Brindlewick). They said: "${SAID}"` } });
  db.insert(formerNames).values({ id: newId(), studyId, participantId, name: "Quiddlemora Brindlewick", createdAt: now() }).run();
  const code = createCode(db, { studyId, input: { name: `Zorblatt's trouble`, kind: "theme" } });
  updateCode(db, { studyId, codeId: code.id, version: code.version, patch: { example: SAID.toLowerCase() } });
  const stem = "quiddlemora";
  chooseKeyword(db, { studyId, input: { language: "en", key: stem, standing: "hidden" } });
  chooseKeyword(db, { studyId, input: { language: "en", key: "trial", name: `Trial of ${NAME}`, mergedInto: stem } });
  db.insert(savedSearches)
    .values({ ...newRecord(), studyId, name: "Zorblatt", query: NAME, filter: {} })
    .run();
  db.update(interviews)
    .set({ placeholderLabel: `for ${NAME}`, conductor: "Kim" })
    .where(eq(interviews.id, interviewId))
    .run();
  db.update(studies)
    .set({ question: `Why did ${NAME} leave?` })
    .where(eq(studies.id, studyId))
    .run();
  const at = now();
  db.insert(jobs)
    .values({
      id: newId(),
      studyId,
      kind: "read-documents",
      payload: { documentIds: [documentId] },
      state: "failed",
      total: 1,
      message: `cannot read ${NAME}`,
      createdAt: at,
      updatedAt: at,
    })
    .run();
  const kept = { bodyHash: "h", status: 200, body: JSON.stringify({ text: SAID, name: NAME }), createdAt: at };
  const named = { ...kept, body: JSON.stringify({ id: studyId, context: `${NAME} told us` }) };
  db.insert(idempotencyKeys)
    .values([
      { key: "k", target: `local PATCH /api/studies/${studyId}/documents/${documentId}`, ...kept },
      { key: "l", target: `local PATCH /api/studies/${studyId}`, ...named },
      { key: "m", target: "local POST /api/studies", ...named },
      { key: "n", target: "local POST /api/studies/file", ...named },
    ])
    .run();
  db.insert(auditEntries)
    .values({
      number: 1,
      at,
      actor: { kind: "program" },
      studyId,
      action: "change participants",
      thingId: participantId,
      fields: ["displayName"],
      previousHash: "",
      hash: "h",
    })
    .onConflictDoNothing()
    .run();
}

/** How often the words stand in the bytes of files, in UTF-8 or UTF-16 of either order, whatever the case. */
export function hitsInFiles(files: readonly string[]): number {
  return files
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .map((file) => readFileSync(file).toString("latin1").toLowerCase())
    .reduce(
      (sum, bytes) => sum + CANARIES.reduce((hits, word) => hits + timesIn(bytes, word) + timesIn(bytes, [...word].join("\0")), 0),
      0,
    );
}

/** How often they stand in what a database holds packed: the history of texts, voices, axes. */
export function hitsInPacked(sqlite: Database, db: Db): number {
  const revisions = db.select({ content: documentRevisions.content }).from(documentRevisions).all();
  const blobs = ["voices.phrases", "meaning_models.payload", "meaning_vectors.payload"].flatMap((place) => {
    const [table, column] = place.split(".");
    return sqlite.prepare(`select ${column} from ${table}`).pluck().all() as Buffer[];
  });
  const opened = [...revisions.map(({ content }) => inflateSync(content)), ...blobs.map(unpackedOf)].map((one) =>
    one.toString("latin1").toLowerCase(),
  );
  return opened.reduce((sum, bytes) => sum + CANARIES.reduce((hits, word) => hits + timesIn(bytes, word), 0), 0);
}

function unpackedOf(blob: Buffer): Buffer {
  try {
    return inflateSync(blob);
  } catch {
    return blob;
  }
}

function timesIn(bytes: string, word: string): number {
  return bytes.split(word).length - 1;
}
