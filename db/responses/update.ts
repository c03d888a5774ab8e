import { relinkResponse } from "@/db/documents/relink-response";
import { requireLinks } from "@/db/participants/links";
import { requireParticipant } from "@/db/participants/rows";
import { responses } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { requireStep } from "@/lib/journey/edit-steps";
import { studyJourney } from "@/lib/journey/study-journey";
import type { Response, ResponsePatch } from "@/lib/responses/schema";

import { isResponse, type ResponseRef, type ResponseRow, requireResponse, toResponse } from "./rows";

/**
 * Puts right what is known of who replied. Linked to a person, persona and role are that person's from then on, and its highlights count for them;
 * the audience stays that of its day (rule 8). Throws STALE_VERSION, REFUSED, NOT_FOUND.
 */
export function updateResponse(
  db: Db,
  { studyId, responseId, version, patch }: ResponseRef & { version: number; patch: ResponsePatch },
): Response {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const row = requireResponse(tx, { studyId, responseId });
    requireVersion(toResponse(tx, row), version);
    requireLinks(tx, { studyId, personaId: patch.personaId, accountId: patch.accountId });
    const participantId = patch.participantId === undefined ? row.participantId : patch.participantId;
    refuseClassifying(patch, participantId);
    requireStep(patch.step, studyJourney(study));
    const changed = tx
      .update(responses)
      .set({ ...patch, ...audienceOfDay(tx, { row, patch }), version: version + 1, updatedAt: now() })
      .where(isResponse({ studyId, responseId }))
      .returning()
      .get();
    if (participantId !== row.participantId) relinkResponse(tx, { studyId, responseId });
    return toResponse(tx, changed);
  });
}

function refuseClassifying({ personaId, role }: ResponsePatch, participantId: string | null): void {
  if (participantId === null || (personaId === undefined && role === undefined)) return;
  throw new AppError(
    "REFUSED",
    "This reply is linked to a person: persona and role are theirs. Correct the person, or unlink the reply first.",
    {
      errors: [{ path: personaId === undefined ? "role" : "personaId", message: "is the linked person's" }],
    },
  );
}

/** A reply without an audience takes that of the person it is linked to, as it is today. */
function audienceOfDay(tx: Db, { row, patch }: { row: ResponseRow; patch: ResponsePatch }): Pick<ResponsePatch, "audience"> {
  const { participantId, audience } = patch;
  if (!participantId) return {};
  const person = requireParticipant(tx, { studyId: row.studyId, participantId });
  return row.audience === null && audience === undefined ? { audience: person.audience } : {};
}
