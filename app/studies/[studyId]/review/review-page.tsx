"use client";

import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { countsQuery } from "@/app/_data/counts";
import { reviewQueueQuery } from "@/app/_data/review";
import { ErrorNote } from "@/app/_ui/error-note";
import { PageHead } from "@/app/_ui/page-head";
import { useAddress } from "@/app/_ui/use-address";
import { NewThemes } from "./_new-themes/new-themes";
import { QualityView } from "./quality-view";
import { QueueView } from "./queue-view";
import styles from "./review-page.module.css";

const VIEWS = ["queue", "themes", "quality"] as const;
type View = (typeof VIEWS)[number];

/** What the program proposes, to be decided across interviews; the themes that no code covers yet; and how well it does. */
export function ReviewPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const view: View = VIEWS.find((one) => one === address.get("view")) ?? "queue";
  const { data: queue } = useQuery({ ...reviewQueueQuery(studyId), enabled: view === "queue" });
  const { data: counts } = useQuery(countsQuery(studyId));
  const open = queue?.open ?? counts?.openSuggestions;
  return (
    <div className={styles.page} data-view={view}>
      <PageHead title="Review" sentence="What was proposed in all texts, alike ones together. Nothing counts before you accept it." />
      <Tabs
        value={view}
        onChange={(next) => address.push({ view: next === "queue" ? null : next })}
        keepMounted={false}
        classNames={{ root: styles.tabs, list: styles.tabList, tab: styles.tab, panel: styles.panel }}
      >
        <Tabs.List>
          <Tabs.Tab value="queue">
            Queue <span className={styles.proposed}>{open ? open.toLocaleString("en") : ""}</span>
          </Tabs.Tab>
          <Tabs.Tab value="themes">New themes</Tabs.Tab>
          <Tabs.Tab value="quality">How well it does</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="queue">
          <Queue studyId={studyId} address={address} />
        </Tabs.Panel>
        <Tabs.Panel value="themes">
          <NewThemes studyId={studyId} />
        </Tabs.Panel>
        <Tabs.Panel value="quality">
          <QualityView studyId={studyId} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

function Queue({ studyId, address }: { studyId: string; address: ReturnType<typeof useAddress> }) {
  const { data: queue, error } = useQuery(reviewQueueQuery(studyId));
  if (queue) return <QueueView studyId={studyId} queue={queue} address={address} />;
  return <div className={styles.body}>{error ? <ErrorNote title="The queue could not be read.">{error.message}</ErrorNote> : null}</div>;
}
