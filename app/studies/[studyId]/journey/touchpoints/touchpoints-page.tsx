"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { assetsQuery, kpisQuery, milestonesQuery, touchpointsQuery, useAddCommonTouchpoints } from "@/app/_data/lists";
import { studyQuery } from "@/app/_data/studies";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useAddress } from "@/app/_ui/use-address";
import { ListView } from "@/app/studies/[studyId]/journey/_lists/list-view";
import styles from "@/app/studies/[studyId]/journey/_lists/lists.module.css";
import { Views } from "@/app/studies/[studyId]/journey/_lists/views";
import { stepsOfStage } from "@/lib/journey/study-journey";
import { ASSETS, KPIS, MILESTONES, TOUCHPOINTS } from "./kinds";

const VIEWS = ["touchpoints", "content", "kpis", "milestones"] as const;

/** What stands on the map besides what people say: touchpoints, content, KPIs and milestones, each a list that is edited in place. */
export function TouchpointsPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const here = VIEWS.find((view) => view === address.get("view")) ?? "touchpoints";
  const { data: touchpoints } = useSuspenseQuery(touchpointsQuery(studyId));
  const { data: assets } = useSuspenseQuery(assetsQuery(studyId));
  const { data: kpis } = useSuspenseQuery(kpisQuery(studyId));
  const { data: milestones } = useSuspenseQuery(milestonesQuery(studyId));
  const views = (
    <Views
      label="Lists"
      here={here}
      address={address}
      views={[
        { view: "touchpoints", name: "Touchpoints", count: touchpoints.total },
        { view: "content", name: "Content", count: assets.total },
        { view: "kpis", name: "KPIs", count: kpis.total },
        { view: "milestones", name: "Milestones", count: milestones.total },
      ]}
    />
  );
  const rest = { studyId, address, views };
  if (here === "content") {
    const wanted = assets.items.toSorted((a, b) => (b.heard?.people ?? -1) - (a.heard?.people ?? -1));
    return (
      <ListView
        {...rest}
        kind={ASSETS}
        items={wanted}
        title="Content"
        sentence="What each step needs, whether it exists or not; what most people asked for comes first."
      />
    );
  }
  if (here === "kpis") {
    const missing = <StagesWithout studyId={studyId} steps={kpis.items.map(({ step }) => step)} what="KPI" />;
    return (
      <ListView
        {...rest}
        kind={KPIS}
        items={kpis.items}
        missing={missing}
        title="KPIs"
        sentence="The numbers that steps are steered by, each with its source, its target and the team that moves it."
      />
    );
  }
  if (here === "milestones") {
    return (
      <ListView
        {...rest}
        kind={MILESTONES}
        items={milestones.items}
        title="Milestones"
        sentence="What customers have reached, seen from their side."
      />
    );
  }
  return (
    <ListView
      {...rest}
      kind={TOUCHPOINTS}
      items={touchpoints.items}
      begin={<AddCommon studyId={studyId} />}
      title="Touchpoints"
      sentence="Where people meet you, at which steps, led by which one team, and whom it helped and hindered in their own words."
    />
  );
}

function AddCommon({ studyId }: { studyId: string }) {
  const add = useAddCommonTouchpoints(studyId);
  const begin = () =>
    add.mutate(undefined, { onSuccess: ({ items }) => showToast({ message: `${items.length} touchpoints added` }), onError: showFailure });
  return (
    <Button onClick={begin} loading={add.isPending}>
      Start with ten common ones
    </Button>
  );
}

/** The stages that none of these stands at: each is a hole in the map. */
function StagesWithout({ studyId, steps, what }: { studyId: string; steps: readonly string[]; what: string }) {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const held = new Set(steps);
  const without = study.journey.stages.filter(({ slug }) => !stepsOfStage(slug, study.journey).some((step) => held.has(step.slug)));
  if (without.length === 0 || steps.length === 0) return null;
  return (
    <p className={`${styles.note} ${styles.gap}`}>
      No {what} yet at {without.map(({ name }) => name).join(", ")}.
    </p>
  );
}
