import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { listLevels, setLevel } from "@/db/learning/levels";
import { tagLevelInput } from "@/lib/suggestions/schema";

export const GET = handle(
  { summary: "Where more or fewer suggestions than usual were asked for, by tag", params: studyParams },
  ({ db, params }) => ({ items: listLevels(db, params) }),
);
export const POST = handle(
  {
    summary: "Ask for more (1 to 3) or fewer (-1 to -3) suggestions of a tag; 0 is as usual",
    params: studyParams,
    teaches: true,
    body: tagLevelInput,
  },
  ({ db, params, body }) => setLevel(db, { ...params, input: body }),
);
