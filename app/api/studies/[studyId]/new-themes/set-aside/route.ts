import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { setThemeAside } from "@/db/meaning/set-aside";
import { setAsideInput } from "@/lib/meaning/schema";

export const POST = handle(
  { summary: "Set a proposed theme aside", params: studyParams, body: setAsideInput, status: 204 },
  ({ db, params, body }) => {
    setThemeAside(db, { ...params, ...body });
  },
);
