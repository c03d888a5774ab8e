import { and, between, eq, inArray, isNull } from "drizzle-orm";
import { documents, interviewParticipants, interviews } from "@/db/schema";
import type { Db } from "@/db/types";
import { stemOf } from "@/lib/import/formats";
import type { ImportPlan, PlannedFile, PlannedInterview } from "@/lib/import/planned";
import type { Resembled } from "@/lib/import/schema";
import { sharedWords } from "@/lib/import/shared-words";

/** At most so many texts are read and compared for one file. */
const MOST_COMPARED = 4;
const LEAST_SHARED = 0.5;
const LENGTH_WITHIN = 1.5;

type ToCompare = { studyId: string; plan: ImportPlan; file: PlannedFile };
type Candidate = { documentId: string; interviewId: string; title: string; fileName: string | null; words: number };

/**
 * The text of the study whose corrected version a file may be: of about its length, from a file of its name or with somebody of it, and with at least
 * half of its words in the same order. Empty where there is none.
 */
export function findResembled(db: Db, { studyId, plan, file }: ToCompare): { resembles?: Resembled } {
  const { interview } = file;
  if (!interview) return {};
  const { document } = interview;
  const near = candidates(db, { studyId, plan, interview });
  if (near.length === 0) return {};
  const ids = near.map(({ documentId }) => documentId);
  const texts = db
    .select({ id: documents.id, text: documents.text })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), inArray(documents.id, ids)))
    .all();
  const shares = sharedWords(
    document.text,
    near.map(({ documentId }) => texts.find(({ id }) => id === documentId)?.text ?? ""),
  );
  const best = near
    .map(({ documentId, interviewId, title }, index) => ({ documentId, interviewId, title, shared: shares[index] ?? 0 }))
    .toSorted((a, b) => b.shared - a.shared)[0];
  return best && best.shared >= LEAST_SHARED ? { resembles: best } : {};
}

function candidates(db: Db, { studyId, plan, interview }: { studyId: string; plan: ImportPlan; interview: PlannedInterview }): Candidate[] {
  const { kind, words, fileName } = interview.document;
  const found: Candidate[] = db
    .select({
      documentId: documents.id,
      interviewId: interviews.id,
      title: interviews.title,
      fileName: documents.fileName,
      words: documents.words,
    })
    .from(documents)
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(
      and(
        eq(documents.studyId, studyId),
        eq(documents.kind, kind),
        isNull(interviews.deletedAt),
        between(documents.words, Math.floor(words / LENGTH_WITHIN), Math.ceil(words * LENGTH_WITHIN)),
      ),
    )
    .all();
  const theirs = interviewsWith(db, { studyId, plan, interview });
  const name = plainName(fileName);
  return found
    .filter((one) => theirs.has(one.interviewId) || (one.fileName !== null && plainName(one.fileName) === name))
    .toSorted((a, b) => Math.abs(a.words - words) - Math.abs(b.words - words))
    .slice(0, MOST_COMPARED);
}

/** The interviews of those in the file whom the study knows. */
function interviewsWith(
  db: Db,
  { studyId, plan, interview }: { studyId: string; plan: ImportPlan; interview: PlannedInterview },
): Set<string> {
  const keys = new Set(interview.participants.map(({ person }) => person));
  const people = plan.people.flatMap(({ key, participantId }) => (keys.has(key) && participantId !== null ? [participantId] : []));
  if (people.length === 0) return new Set();
  const links = db
    .select({ interviewId: interviewParticipants.interviewId })
    .from(interviewParticipants)
    .where(and(eq(interviewParticipants.studyId, studyId), inArray(interviewParticipants.participantId, people)))
    .all();
  return new Set(links.map(({ interviewId }) => interviewId));
}

/** A file's name without its folder, its ending and what people add to a later version. */
function plainName(fileName: string): string {
  const base = stemOf(fileName.split("/").at(-1) ?? fileName).toLowerCase();
  return base.replace(/[\s_-]*(?:\(\d+\)|v\d+|corrected|correction|final|edited|fixed|copy|new)$/, "").trim();
}
