"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useMyAccess } from "@/app/_data/access";
import { meQuery } from "@/app/_data/me";
import { studyQuery } from "@/app/_data/studies";
import { Appearance } from "@/app/_ui/appearance";
import { PageHead } from "@/app/_ui/page-head";
import { BriefSettings } from "./_brief/brief-settings";
import { JourneySettings } from "./_journey/journey-settings";
import { ConsentTexts } from "./_privacy/consent-texts";
import { KeptNames } from "./_privacy/kept-names";
import { RetentionSettings } from "./_privacy/retention-settings";
import { TeamSettings } from "./_team/team-settings";
import { DeleteStudy } from "./delete-study";
import { GuideSettings } from "./guide-settings";
import { KeySettings } from "./key-settings";
import { PersonaTargets } from "./persona-targets";
import { RecentlyDeleted } from "./recently-deleted";
import styles from "./settings-board.module.css";
import { StudySettings } from "./study-settings";
import { YourData } from "./your-data";

export function SettingsBoard({ studyId }: { studyId: string }) {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: me } = useSuspenseQuery(meQuery());
  const { mayOwn } = useMyAccess(studyId);
  return (
    <>
      <PageHead title="Settings" sentence={`Of “${study.name}”, and of Verbatim on this machine.`} />
      <div key={study.id} className={styles.sections}>
        <StudySettings study={study} />
        <BriefSettings study={study} />
        <JourneySettings study={study} />
        <PersonaTargets study={study} />
        <GuideSettings studyId={studyId} />
        <TeamSettings studyId={studyId} />
        <ConsentTexts studyId={studyId} />
        {mayOwn ? <RetentionSettings studyId={studyId} /> : null}
        <KeptNames studyId={studyId} />
        <Appearance />
        <KeySettings />
        {me.team && !me.person?.admin ? null : <YourData />}
        <RecentlyDeleted studyId={studyId} />
        {mayOwn ? <DeleteStudy study={study} /> : null}
      </div>
    </>
  );
}
