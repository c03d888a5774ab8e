"use client";

import { useMyAccess } from "@/app/_data/access";
import { StartTeam } from "@/app/_team/start-team";
import { MemberSettings } from "./member-settings";

/** Who else is in the study. Before there is a team: the way to one. */
export function TeamSettings({ studyId }: { studyId: string }) {
  const { team } = useMyAccess(studyId);
  return (
    <section aria-labelledby="team">
      <h2 id="team">Team</h2>
      {team ? <MemberSettings studyId={studyId} /> : <StartTeam />}
    </section>
  );
}
