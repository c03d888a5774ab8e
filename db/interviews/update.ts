import { reindexInterview } from "@/db/search/index-document";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import type { Interview, InterviewPatch } from "@/lib/interviews/schema";
import { defaultTitle } from "@/lib/interviews/title";
import { wireInterview } from "./get";
import { changePeople, correctAudiences, placeholderColumns } from "./people";
import { type InterviewRef, type InterviewRow, requireInterview, touchInterview } from "./rows";

type Change = InterviewRef & { version: number; patch: InterviewPatch };

/** Changes an interview, who took part, or the audience they had that day. A title nobody chose follows people and date. Throws STALE_VERSION, REFUSED. */
export function updateInterview(db: Db, { studyId, interviewId, version, patch }: Change): Interview {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const row = requireInterview(tx, { studyId, interviewId });
    const current = wireInterview(tx, row);
    requireVersion(current, version);
    if (patch.participantIds) changePeople(tx, { studyId, interviewId, ids: patch.participantIds });
    if (patch.audiences) correctAudiences(tx, { interviewId, audiences: patch.audiences });
    const found = (patch.participantIds ?? current.participants).length > 0;
    const placeholder = patch.placeholder === undefined ? current.placeholder : patch.placeholder;
    const at = now();
    const set = { ...plainColumns(row, patch, at), ...placeholderColumns(tx, { studyId, placeholder, found }) };
    const changed = wireInterview(tx, touchInterview(tx, { row, at, set }));
    if (changed.date !== row.date) reindexInterview(tx, interviewId);
    if (patch.title || (patch.title === undefined && row.title !== ownTitle(current))) return changed;
    const title = ownTitle(changed);
    if (title === changed.title) return changed;
    const titled = requireInterview(tx, { studyId, interviewId });
    return wireInterview(tx, touchInterview(tx, { row: { ...titled, version }, at, set: { title } }));
  });
}

function plainColumns(row: InterviewRow, patch: InterviewPatch, at: string): Partial<InterviewRow> {
  const { date = row.date, status = row.status, conductor = row.conductor, inherited = row.inherited, coded } = patch;
  return {
    date,
    status,
    conductor,
    inherited,
    kind: patch.kind === null ? "interview" : (patch.kind ?? row.kind),
    title: patch.title ?? row.title,
    codedAt: coded === undefined ? row.codedAt : coded ? (row.codedAt ?? at) : null,
  };
}

function ownTitle({ participants, placeholder, date }: Interview): string {
  return defaultTitle({ codes: participants.map((person) => person.code), placeholder, date });
}
