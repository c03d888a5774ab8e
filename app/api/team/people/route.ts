import { handle } from "@/app/_server/handle";
import { askerIn } from "@/app/_server/team/asker";
import { studiesOf } from "@/db/team/access";
import { listPeople } from "@/db/team/people";

export const GET = handle(
  { summary: "List who works here; e-mail addresses for those who look after the workspace or own a study" },
  ({ db, caller }) => {
    const asker = askerIn({ caller });
    const owned = asker.admin ? null : studiesOf(db, { caller: asker, role: "owner" });
    return { items: listPeople(db, { withEmails: owned === null || owned.length > 0 }) };
  },
);
