import { eq } from "drizzle-orm";
import {
  accounts,
  codes,
  documents,
  highlightCodes,
  highlightParticipants,
  highlights,
  interviewParticipants,
  interviews,
  participants,
  personas,
  responses,
  speakers,
} from "@/db/schema";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Attendance, Evidence, EvidenceHighlight, EvidenceReply } from "@/lib/evidence/schema";
import { crowdsOf } from "@/lib/evidence/testing";
import { isVerbatim } from "@/lib/highlights/verbatim";
import { questionOfSlot } from "@/lib/questionnaires/slots";
import { responseCode } from "@/lib/responses/code";

/** Every row of a study that counting may touch, as it lies in the file. */
function rowsOf(db: Db, studyId: string) {
  return {
    accounts: db.select().from(accounts).where(eq(accounts.studyId, studyId)).all(),
    codes: db.select().from(codes).where(eq(codes.studyId, studyId)).all(),
    documents: db.select().from(documents).where(eq(documents.studyId, studyId)).all(),
    highlightCodes: db.select().from(highlightCodes).where(eq(highlightCodes.studyId, studyId)).all(),
    highlightParticipants: db.select().from(highlightParticipants).where(eq(highlightParticipants.studyId, studyId)).all(),
    highlights: db.select().from(highlights).where(eq(highlights.studyId, studyId)).all(),
    attended: db.select().from(interviewParticipants).where(eq(interviewParticipants.studyId, studyId)).all(),
    interviews: db.select().from(interviews).where(eq(interviews.studyId, studyId)).all(),
    participants: db.select().from(participants).where(eq(participants.studyId, studyId)).all(),
    personas: db.select().from(personas).where(eq(personas.studyId, studyId)).all(),
    responses: db.select().from(responses).where(eq(responses.studyId, studyId)).all(),
    speakers: db.select().from(speakers).where(eq(speakers.studyId, studyId)).all(),
  };
}
type Rows = ReturnType<typeof rowsOf>;

const here = <T extends { deletedAt: string | null }>(rows: readonly T[]): T[] => rows.filter(({ deletedAt }) => deletedAt === null);
const byCode = <T extends { code: string }>(items: T[]): T[] => items.sort((a, b) => (a.code < b.code ? -1 : 1));

/**
 * For tests: a study's evidence told from every row of its tables, one after the other, with no index, join or grouping: what `gatherEvidence` must give,
 * highlights in the order of their ids. It takes every reply as one to a questionnaire that has an open question.
 */
export function recount(db: Db, study: StudyRow): Evidence {
  const rows = rowsOf(db, study.id);
  const replies = repliesOf(rows);
  return {
    people: byCode(
      standing(rows).map(({ id, quoteConsent, ...one }) => ({ ...pickPerson(one), participantId: id, consent: quoteConsent })),
    ),
    attendances: attendancesOf(rows),
    personas: here(rows.personas)
      .sort((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1))
      .map(({ id, name, targetMin, targetMax }) => ({
        id,
        name,
        target: { min: targetMin ?? study.targetMin, max: targetMax ?? study.targetMax },
      })),
    replies: replies.filter(({ participantId, responseId }) => participantId !== null || isMarked(rows, responseId)),
    crowds: crowdsOf(replies),
    highlights: highlightsOf(rows),
    codes: here(rows.codes).map(({ id, name }) => ({ id, name })),
    accounts: here(rows.accounts).map(({ id, name, contractValue }) => ({ id, name, contractValue })),
  };
}

function standing({ participants: people }: Rows): Rows["participants"] {
  return here(people).filter(({ mergedInto }) => mergedInto === null);
}

function pickPerson({
  code,
  personaId,
  role,
  audience,
  accountId,
}: Pick<Rows["participants"][number], "code" | "personaId" | "role" | "audience" | "accountId">) {
  return { code, personaId, role, audience, accountId };
}

function attendancesOf(rows: Rows): Attendance[] {
  return here(rows.interviews).flatMap(({ id: interviewId, date, status, inherited }) => {
    const texts = rows.documents.filter((text) => text.interviewId === interviewId);
    const own = new Set(texts.map(({ id }) => id));
    const words = (of: readonly { words: number }[]) => of.reduce((sum, one) => sum + one.words, 0);
    return rows.attended
      .filter((one) => one.interviewId === interviewId)
      .map(({ participantId, audience }) => ({
        ...{ participantId, interviewId, audience, date, status, inherited },
        ownWords: words(
          rows.speakers.filter((one) => own.has(one.documentId) && one.role === "participant" && one.participantId === participantId),
        ),
        noteWords: words(texts.filter(({ kind }) => kind === "notes")),
        highlights: here(rows.highlights).filter(({ documentId }) => own.has(documentId)).length,
      }));
  });
}

function repliesOf(rows: Rows): EvidenceReply[] {
  const people = new Map(rows.participants.map((one) => [one.id, one]));
  const stands = (id: string): string => {
    const into = people.get(id)?.mergedInto;
    return into ? stands(into) : id;
  };
  const known = new Set(here(rows.personas).map(({ id }) => id));
  const counted = new Set(standing(rows).map(({ id }) => id));
  return here(rows.responses)
    .sort((a, b) => a.number - b.number)
    .map(({ id, number, participantId, personaId, role, audience }) => ({
      responseId: id,
      code: responseCode(number),
      participantId: participantId === null ? null : stands(participantId),
      personaId: personaId !== null && known.has(personaId) ? personaId : null,
      ...{ role, audience },
    }))
    .filter(({ participantId }) => participantId === null || counted.has(participantId));
}

function isMarked(rows: Rows, responseId: string): boolean {
  const texts = new Set(rows.documents.filter((text) => text.responseId === responseId).map(({ id }) => id));
  return here(rows.highlights).some(({ documentId }) => texts.has(documentId));
}

function highlightsOf(rows: Rows): EvidenceHighlight[] {
  return here(rows.highlights)
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((highlight) => {
      const text = rows.documents.find(({ id }) => id === highlight.documentId);
      const interview = here(rows.interviews).find(({ id }) => id === text?.interviewId);
      const response = here(rows.responses).find(({ id }) => id === text?.responseId);
      return text && (interview || response) ? [toHighlight(highlight, { rows, text, interview, response })] : [];
    });
}

type Place = {
  rows: Rows;
  text: Rows["documents"][number];
  interview: Rows["interviews"][number] | undefined;
  response: Rows["responses"][number] | undefined;
};

function toHighlight(row: Rows["highlights"][number], { rows, text, interview, response }: Place): EvidenceHighlight {
  const { id, documentId, step, point, direction, severity, starred, hidden, quote, before, after, createdAt } = row;
  const participantIds = rows.highlightParticipants.filter(({ highlightId }) => highlightId === id).map((one) => one.participantId);
  const refused = new Set(rows.participants.filter(({ quoteConsent }) => quoteConsent === "refused").map((one) => one.id));
  const owners = [...participantIds, ...(response?.participantId ? [response.participantId] : [])];
  const place = { questionnaireId: response?.questionnaireId ?? "", questionId: questionOfSlot(text.slot ?? ""), question: text.title };
  return {
    ...{ id, documentId, step, point, direction, severity, starred, hidden, createdAt },
    interviewId: interview?.id ?? null,
    answer: response ? { ...place, responseId: response.id, responseCode: responseCode(response.number) } : null,
    codeIds: rows.highlightCodes
      .filter(({ highlightId }) => highlightId === id)
      .map(({ codeId }) => codeId)
      .sort(),
    participantIds: participantIds.sort(),
    refused: owners.some((owner) => refused.has(owner)),
    verbatim: isVerbatim({ kind: text.kind, quote, before, after }),
    date: interview ? interview.date : (response?.submittedAt?.slice(0, 10) ?? null),
  };
}
