import { handle } from "@/app/_server/handle";
import { holdsNoWords } from "@/app/_server/identities/reader";
import { studyParams } from "@/app/_server/params";
import { readGrid } from "@/db/grid";
import { gridFilter } from "@/lib/themes/schema";

export const GET = handle(
  { summary: "The filled cells of the evidence grid", params: studyParams, query: gridFilter },
  ({ db, params, query }) =>
    holdsNoWords(
      new Response(`{"cells":${readGrid(db, { studyId: params.studyId, filter: query })}}`, {
        headers: { "Content-Type": "application/json", "Cache-Control": "no-store" },
      }),
    ),
);
