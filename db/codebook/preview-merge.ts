import { sql } from "drizzle-orm";
import { joinPlace, placeIsThere } from "@/db/documents/standing";
import type { Db } from "@/db/types";
import type { MergePreview } from "@/lib/codebook/rework";
import { AppError } from "@/lib/errors";
import { type CodeRef, findIn, listCodes } from "./list";

type Carrier = {
  id: string;
  documentId: string;
  start: number;
  end: number;
  from: 0 | 1;
  into: 0 | 1;
  people: string;
  responseId: string | null;
};
type Spot = Omit<Carrier, "people" | "responseId"> & { people: string[]; respondents: string[] };

/**
 * What merging a code into another would do: highlights that move, those that carry both, those that share words with one of the other code,
 * and people and respondents before and after. Changes nothing. Throws REFUSED for a code with itself, NOT_FOUND.
 */
export function previewMerge(db: Db, { studyId, codeId, into }: CodeRef & { into: string }): MergePreview {
  if (codeId === into) throw new AppError("REFUSED", "A code cannot be merged into itself. Choose two codes.");
  const book = listCodes(db, { studyId });
  findIn(book, codeId);
  findIn(book, into);
  const spots = carriersOf(db, { studyId, codeId, into });
  const moving = spots.filter((spot) => spot.from);
  const there = spots.filter((spot) => spot.into);
  return {
    moving: moving.length,
    both: moving.filter((spot) => spot.into).length,
    overlapping: countOverlapping(
      moving.filter((spot) => !spot.into),
      there.filter((spot) => !spot.from),
    ),
    people: { from: countPeople(moving), into: countPeople(there), after: countPeople(spots) },
    respondents: { from: countRespondents(moving), into: countRespondents(there), after: countRespondents(spots) },
    children: book.filter((code) => code.parentId === codeId && code.id !== into).length,
  };
}

function carriersOf(db: Db, { studyId, codeId, into }: CodeRef & { into: string }): Spot[] {
  const rows = db.all<Carrier>(sql`
    select h.id as id, h.document_id as documentId, h.start as start, h.end as end,
      max(own.code_id = ${codeId}) as "from", max(own.code_id = ${into}) as "into",
      (select json_group_array(p.id) from highlight_participants hp
        join participants p on p.id = hp.participant_id and p.deleted_at is null where hp.highlight_id = h.id) as people,
      d.response_id as responseId
    from highlight_codes own
    join highlights h on h.id = own.highlight_id
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    ${joinPlace}
    where own.study_id = ${studyId} and own.code_id in (${codeId}, ${into}) and h.deleted_at is null and ${placeIsThere}
    group by h.id
    order by h.document_id, h.start`);
  return rows.map(({ responseId, ...row }) => {
    const people = JSON.parse(row.people) as string[];
    if (responseId === null) return { ...row, people, respondents: [] };
    return { ...row, people: [], respondents: people.length > 0 ? people : [responseId] };
  });
}

function countPeople(spots: readonly Spot[]): number {
  return new Set(spots.flatMap(({ people }) => people)).size;
}

function countRespondents(spots: readonly Spot[]): number {
  return new Set(spots.flatMap(({ respondents }) => respondents)).size;
}

function countOverlapping(moving: readonly Spot[], there: readonly Spot[]): number {
  const byDocument = new Map<string, Spot[]>();
  for (const spot of there) {
    const others = byDocument.get(spot.documentId);
    if (others) others.push(spot);
    else byDocument.set(spot.documentId, [spot]);
  }
  const shares = (spot: Spot) =>
    byDocument.get(spot.documentId)?.some((other) => other.start < spot.end && spot.start < other.end) ?? false;
  return moving.filter(shares).length;
}
