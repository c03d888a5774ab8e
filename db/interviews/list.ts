import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { interviews } from "@/db/schema";
import { asItIs, type Seen } from "@/db/seen";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Interview, InterviewFilter } from "@/lib/interviews/schema";
import { toInterviews } from "./wire";

type Listing = { studyId: string; filter?: InterviewFilter; seen?: Seen | undefined };

/**
 * The interviews of a study under a filter, the latest first; unknown dates last (rule 14). Words are looked for in what whoever asks sees (`seen`). Throws
 * NOT_FOUND for an unknown study.
 */
export function listInterviews(db: Db, { studyId, filter = {}, seen = asItIs }: Listing): Interview[] {
  requireStudy(db, studyId);
  const rows = db
    .select()
    .from(interviews)
    .where(
      and(
        eq(interviews.studyId, studyId),
        isNull(interviews.deletedAt),
        filter.status ? inArray(interviews.status, filter.status) : undefined,
      ),
    )
    .orderBy(sql`${interviews.date} is null`, desc(interviews.date), desc(interviews.createdAt), asc(interviews.id))
    .all();
  return toInterviews(db, { studyId, rows }).filter((interview) => matches(interview, filter, seen));
}

function matches(interview: Interview, filter: InterviewFilter, seen: Seen): boolean {
  const { persona, participant, thin, q } = filter;
  if (persona && !personasOf(interview).some((id) => persona.includes(id ?? "none"))) return false;
  if (participant && !interview.participants.some((person) => participant.includes(person.participantId))) return false;
  if (thin && interview.thin !== (thin === "true")) return false;
  return !q || searchable(seen(interview)).includes(q.toLowerCase());
}

/** The personas of its people; of whom to find, where nobody is found yet. Null stands for none. */
function personasOf({ participants, placeholder }: Interview): (string | null)[] {
  return participants.length > 0 ? participants.map((person) => person.personaId) : [placeholder?.personaId ?? null];
}

function searchable({ title, conductor, placeholder, participants }: Interview): string {
  return [title, conductor, placeholder?.label, ...participants.map((person) => person.code)].join("\n").toLowerCase();
}
