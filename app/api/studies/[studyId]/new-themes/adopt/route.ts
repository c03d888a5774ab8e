import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { adoptTheme } from "@/db/meaning/adopt";
import { adoptThemeInput } from "@/lib/meaning/schema";

export const POST = handle(
  {
    summary: "Make a proposed theme a code with its sentences, or add them to one, as one step of the history",
    params: studyParams,
    teaches: true,
    body: adoptThemeInput,
  },
  ({ db, params, body }) => adoptTheme(db, { ...params, input: body }),
);
