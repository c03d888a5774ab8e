import type { ReactNode } from "react";
import { JourneyTabs } from "./_head/journey-tabs";
import styles from "./_head/journey-tabs.module.css";

type Props = { params: Promise<{ studyId: string }>; children: ReactNode };

export default async function JourneyLayout({ params, children }: Props) {
  const { studyId } = await params;
  return (
    <div className={styles.page}>
      <JourneyTabs studyId={studyId} />
      {children}
    </div>
  );
}
