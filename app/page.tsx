import { HydrationBoundary } from "@tanstack/react-query";
import { withAccess } from "@/app/_server/access/with-access";
import { listDeletedStudies } from "@/db/deleted";
import { listStudyGlances } from "@/db/glance";
import { studiesOf } from "@/db/team/access";
import { getMe } from "@/db/team/me";
import { deletedStudiesQuery } from "./_data/deleted";
import { meQuery } from "./_data/me";
import { studiesQuery } from "./_data/studies";
import { studiesShownTo } from "./_server/identities/studies";
import { prefetch } from "./_server/prefetch";
import { StudyList } from "./study-list";

export default async function StudiesPage() {
  return withAccess({ right: "signed-in" }, async ({ db, caller }) => {
    const shown = <T extends { id: string }>(items: readonly T[]) => studiesShownTo(db, { caller, items });
    const state = await prefetch([
      { options: meQuery(), value: () => getMe(db, { caller }) },
      { options: studiesQuery(), value: () => ({ items: shown(listStudyGlances(db, { of: studiesOf(db, { caller }) })) }) },
      {
        options: deletedStudiesQuery(),
        value: () => ({ items: shown(listDeletedStudies(db, { of: studiesOf(db, { caller, role: "owner" }) })) }),
      },
    ]);
    return (
      <HydrationBoundary state={state}>
        <StudyList />
      </HydrationBoundary>
    );
  });
}
