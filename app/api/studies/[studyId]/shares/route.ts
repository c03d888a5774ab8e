import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { linked } from "@/app/_server/shares/linked";
import { createShare, listShares } from "@/db/shares/shares";
import { shareInput } from "@/lib/shares/schema";

export const GET = handle(
  { summary: "List the links to views of a study, ended and revoked ones too", params: studyParams },
  ({ db, params }) => ({
    items: listShares(db, params).map(linked),
  }),
);
export const POST = handle(
  {
    summary:
      "Make a read-only link to a view: themes, a persona's page, the map, a report; without names, and without words that are not public",
    params: studyParams,
    body: shareInput,
    status: 201,
  },
  ({ db, params, body }) => linked(createShare(db, { ...params, input: body })),
);
