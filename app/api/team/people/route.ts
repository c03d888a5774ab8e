import { handle } from "@/app/_server/handle";
import { askerIn } from "@/app/_server/team/asker";
import { listColleagues, listPeople } from "@/db/team/people";

export const GET = handle(
  { summary: "List who works here: whole for those who look after the workspace, for others the names of whom they share a study with" },
  ({ db, caller }) => {
    const { admin, userId } = askerIn({ caller });
    return { items: admin ? listPeople(db) : listColleagues(db, { userId }) };
  },
);
