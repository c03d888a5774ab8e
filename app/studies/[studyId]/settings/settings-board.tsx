"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { studyQuery } from "@/app/_data/studies";
import { PageHead } from "@/app/_ui/page-head";
import type { Study } from "@/lib/studies/schema";
import { BriefSettings } from "./_brief/brief-settings";
import { JourneySettings } from "./_journey/journey-settings";
import { Appearance } from "./appearance";
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
  return (
    <>
      <PageHead title="Settings" sentence={`Of “${study.name}”, and of Verbatim on this machine.`} />
      <div className={styles.sections}>
        <StudySettings key={settingsOf(study)} study={study} />
        <BriefSettings key={JSON.stringify([study.brief, study.reviewMonths])} study={study} />
        <JourneySettings study={study} />
        <PersonaTargets study={study} />
        <GuideSettings studyId={studyId} />
        <Appearance />
        <KeySettings />
        <YourData />
        <RecentlyDeleted studyId={studyId} />
        <DeleteStudy study={study} />
      </div>
    </>
  );
}

/** What the form of the study holds: where that changed it begins anew, a change of the journey beside it does not. */
function settingsOf({ name, question, decision, journeyPreset, target, audienceMinimum }: Study): string {
  return JSON.stringify([name, question, decision, journeyPreset, target, audienceMinimum]);
}
