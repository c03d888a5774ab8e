import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { takeThemeUp } from "@/db/meaning/set-aside";
import { takeUpInput } from "@/lib/meaning/schema";

export const POST = handle(
  { summary: "Propose themes again that were set aside: one, or all", params: studyParams, body: takeUpInput, status: 204 },
  ({ db, params, body }) => {
    takeThemeUp(db, { ...params, ...body });
  },
);
