"use client";

import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import styles from "@/app/_activity/activity.module.css";
import { ActivitySentence } from "@/app/_activity/activity-sentence";
import { ActivityView } from "@/app/_activity/activity-view";
import { useActivityFilter } from "@/app/_activity/use-activity-filter";
import { activityCsvPath, chainQuery } from "@/app/_data/activity";
import { PlainPage } from "@/app/_shell/plain-page";
import { PageHead } from "@/app/_ui/page-head";
import { plural } from "@/app/_ui/plural";

/** Who did what in all studies and outside of any, and whether the record of it stands. */
export function WorkspaceActivity() {
  const { filter } = useActivityFilter();
  return (
    <PlainPage>
      <PageHead
        title="Activity"
        sentence={<ActivitySentence studyId={null} />}
        actions={
          <Button component="a" href={activityCsvPath(null, filter)} download>
            Download as CSV
          </Button>
        }
      />
      <div className={styles.body}>
        <Chain />
        <ActivityView studyId={null} />
      </div>
    </PlainPage>
  );
}

function Chain() {
  const { data: chain } = useQuery(chainQuery());
  if (!chain) return <p className={styles.chain}>Checking that each entry is as it was written…</p>;
  if (chain.brokenAt !== null) {
    return (
      <p className={styles.broken} role="alert">
        Entry {chain.brokenAt.toLocaleString("en")} is not as it was written: somebody changed the database from outside. The{" "}
        {plural(chain.entries, "entry", "entries")} before it stand.
      </p>
    );
  }
  return (
    <p className={styles.chain}>
      ✓ {plural(chain.entries, "entry", "entries")}, each as it was written: they are chained, and none was changed or taken out.
    </p>
  );
}
