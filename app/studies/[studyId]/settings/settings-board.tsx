"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { studyQuery } from "@/app/_data/studies";
import { PageHead } from "@/app/_ui/page-head";
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
        <StudySettings key={study.version} study={study} />
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
