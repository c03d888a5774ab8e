import { handle } from "@/app/_server/handle";
import { noBody } from "@/app/_server/params";
import { askerIn } from "@/app/_server/team/asker";
import { endOtherSessions, listSessions } from "@/db/team/sessions";

export const GET = handle({ summary: "List where I am signed in" }, ({ db, caller }) => {
  const { userId, sessionId } = askerIn({ caller });
  return { items: listSessions(db, { userId, current: sessionId }) };
});
export const DELETE = handle(
  { summary: "Sign out everywhere but here", body: noBody, bodyOptional: true, status: 204 },
  ({ db, caller }) => {
    const { userId, sessionId } = askerIn({ caller });
    endOtherSessions(db, { userId, current: sessionId });
  },
);
