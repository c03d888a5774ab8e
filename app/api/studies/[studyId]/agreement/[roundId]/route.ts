import { handle } from "@/app/_server/handle";
import { roundParams } from "@/app/_server/params";
import { deleteRound, updateRound } from "@/db/agreement/change";
import { getRound } from "@/db/agreement/wire";
import { roundPatch } from "@/lib/agreement/schema";

export const GET = handle(
  { summary: "Read a round of double coding: its sample, its coders, how far it is", params: roundParams },
  ({ db, params }) => getRound(db, params),
);
export const PATCH = handle(
  { summary: "Rename a round of double coding, or count it otherwise", params: roundParams, body: roundPatch, version: true },
  ({ db, params, body, version }) => updateRound(db, { ...params, version, patch: body }),
);
export const DELETE = handle(
  {
    summary: "Delete a round of double coding for good; what was settled stays in the highlights",
    params: roundParams,
    version: true,
    status: 204,
  },
  ({ db, params, version }) => deleteRound(db, { ...params, version }),
);
