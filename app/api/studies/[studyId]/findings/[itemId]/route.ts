import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getFinding } from "@/db/findings/read";
import { deleteFinding, updateFinding } from "@/db/findings/write";
import { findingPatch } from "@/lib/findings/schema";

export const GET = handle({ summary: "Read a finding", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getFinding(db, { studyId, findingId: itemId }),
);
export const PATCH = handle(
  {
    summary: "Change a finding or its place; a status needs a quote that bears it out",
    params: itemParams,
    body: findingPatch,
    version: true,
  },
  ({ db, params: { studyId, itemId }, body, version }) => updateFinding(db, { studyId, findingId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete a finding", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteFinding(db, { studyId, findingId: itemId, version }),
);
