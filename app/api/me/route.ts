import { handle } from "@/app/_server/handle";
import { askerIn } from "@/app/_server/team/asker";
import { getMe, renameMe } from "@/db/team/me";
import { mePatch } from "@/lib/team/schema";

export const GET = handle({ summary: "Read who is signed in, and whether there is a team" }, ({ db, caller }) => getMe(db, { caller }));
export const PATCH = handle({ summary: "Change the name that others see", body: mePatch }, ({ db, body, caller }) => {
  renameMe(db, { userId: askerIn({ caller }).userId, name: body.name });
  return getMe(db, { caller });
});
