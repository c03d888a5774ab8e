import { HydrationBoundary } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { accessQuery } from "@/app/_data/access";
import { countsQuery } from "@/app/_data/counts";
import { positionQuery } from "@/app/_data/live";
import { meQuery } from "@/app/_data/me";
import { studyQuery } from "@/app/_data/studies";
import { Live } from "@/app/_live/live";
import { WhileMine } from "@/app/_live/while-mine";
import { withAccess } from "@/app/_server/access/with-access";
import { livePosition } from "@/app/_server/live/hub";
import { prefetch } from "@/app/_server/prefetch";
import { studyCounts } from "@/app/_server/study-counts";
import { Shell } from "@/app/_shell/shell";
import { getStudy } from "@/db/studies";
import { getMe } from "@/db/team/me";
import { myAccess } from "@/db/team/members";

export default async function StudyLayout({ children, params }: { children: ReactNode; params: Promise<{ studyId: string }> }) {
  const { studyId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db, access, caller }) => {
    const study = getStudy(db, studyId);
    const state = await prefetch([
      { options: positionQuery(studyId), value: () => livePosition(studyId) },
      { options: studyQuery(studyId), value: () => study },
      { options: accessQuery(studyId), value: () => myAccess(db, { caller, access }), own: true },
      { options: meQuery(), value: () => getMe(db, { caller }), own: true },
      { options: countsQuery(studyId), value: () => studyCounts(db, { studyId }) },
    ]);
    return (
      <HydrationBoundary state={state}>
        <WhileMine studyId={studyId}>
          <Live studyId={studyId} />
          <Shell studyId={studyId}>{children}</Shell>
        </WhileMine>
      </HydrationBoundary>
    );
  });
}
