import { actionList, gapList } from "@/db/listed/actions";
import { kpiList } from "@/db/listed/kpis";
import { reviewList, stakeholderList } from "@/db/listed/reviews";
import { assetList, milestoneList, touchpointList } from "@/db/listed/touchpoints";
import type { Db } from "@/db/types";
import { daysLater } from "./days";
import type { JourneyPlace } from "./sample-journey-rows";
import { known } from "./sample-people-rows";

/** Stores the sample's touchpoints, KPIs, content, milestones, gaps, actions, its review and its stakeholders. */
export function storeSampleLists(tx: Db, { studyId, ids, shift, sample }: JourneyPlace): void {
  const codeOf = (slug: string | null) => (slug === null ? null : known(ids.codes, slug));
  for (const { codeSlug, target, actual, unit, ...rest } of sample.touchpoints) {
    const input = { ...rest, codeId: codeOf(codeSlug), goalTarget: target, goalActual: actual, goalUnit: unit };
    touchpointList.create(tx, { studyId, input });
  }
  for (const { codeSlug, ...rest } of sample.assets) assetList.create(tx, { studyId, input: { ...rest, codeId: codeOf(codeSlug) } });
  for (const input of sample.kpis) kpiList.create(tx, { studyId, input });
  for (const input of sample.milestones) milestoneList.create(tx, { studyId, input });
  for (const { action, ...input } of sample.gaps) {
    const gap = gapList.create(tx, { studyId, input });
    const { step } = input;
    if (action !== null)
      actionList.create(tx, { studyId, input: { title: action, type: "process", step, subject: "gap", subjectId: gap.id } });
  }
  for (const { due, ...input } of sample.actions) actionList.create(tx, { studyId, input: { ...input, dueOn: daysLater(due, shift) } });
  const { date, ...said } = sample.review;
  reviewList.create(tx, { studyId, input: { ...said, date: daysLater(date, shift), personaId: null } });
  for (const input of sample.stakeholders) stakeholderList.create(tx, { studyId, input });
}
