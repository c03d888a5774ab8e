import "server-only";
import { findStoredParticipant } from "@/db/participants/rows";
import type { Db } from "@/db/types";
import type { ParticipantPatch } from "@/lib/participants/schema";
import type { StudyAccess } from "@/lib/team/access";
import { shownTo } from "./hidden";

type Asked = { studyId: string; participantId: string; patch: ParticipantPatch; access: StudyAccess };

/** `fields` replaces all of a person's: those that were left out or hidden for whoever sends it stay as they are, unless they are given anew. */
export function withWithheld(db: Db, { studyId, participantId, patch, access }: Asked): ParticipantPatch {
  if (access.seesIdentities || patch.fields === undefined) return patch;
  const { fields } = findStoredParticipant(db, { studyId, participantId });
  const shown = shownTo({ db, studyId, access }, { fields }).fields;
  const withheld = Object.entries(fields).filter(([header, cell]) => shown[header] !== cell);
  return { ...patch, fields: { ...Object.fromEntries(withheld), ...patch.fields } };
}
