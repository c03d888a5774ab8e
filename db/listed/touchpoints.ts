import { assets, milestones, touchpoints } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { COMMON_TOUCHPOINTS, TOUCHPOINT_NAMES } from "@/lib/touchpoints/names";
import type { Asset, AssetInput, Milestone, MilestoneInput, Touchpoint, TouchpointInput, TouchpointPatch } from "@/lib/touchpoints/schema";
import { peopleOfCodes } from "./heard";
import { listed } from "./listed";
import { without } from "./without";

type TouchpointRow = typeof touchpoints.$inferSelect;
type AssetRow = typeof assets.$inferSelect;
type MilestoneRow = typeof milestones.$inferSelect;

/** Where people meet us, each with whom its code's quotes say it helped and hindered. */
export const touchpointList = listed<TouchpointRow, TouchpointInput, TouchpointPatch, Touchpoint>({
  table: touchpoints,
  noun: "touchpoint",
  show: (rows, { db, study }) => {
    const heard = peopleOfCodes(
      db,
      study,
      rows.map(({ codeId }) => codeId),
    );
    return rows.map((row) => ({ ...without(row), heard: row.codeId === null ? null : (heard.get(row.codeId) ?? null) }));
  },
});

/** The content that steps need, each with how many people asked for it. */
export const assetList = listed<AssetRow, AssetInput, Partial<AssetInput>, Asset>({
  table: assets,
  noun: "piece of content",
  show: (rows, { db, study }) => {
    const heard = peopleOfCodes(
      db,
      study,
      rows.map(({ codeId }) => codeId),
    );
    return rows.map((row) => ({ ...without(row), heard: row.codeId === null ? null : (heard.get(row.codeId) ?? null) }));
  },
});

/** What customers have reached, seen from their side. */
export const milestoneList = listed<MilestoneRow, MilestoneInput, Partial<MilestoneInput>, Milestone>({
  table: milestones,
  noun: "milestone",
  show: (rows) => rows.map(without),
});

/** Adds those of the ten common touchpoints whose kind the study does not have yet, each at the steps where people mostly meet it. Throws NOT_FOUND. */
export function addCommonTouchpoints(db: Db, { studyId }: { studyId: string }): Touchpoint[] {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const there = new Set(touchpointList.list(tx, { studyId }).map(({ kind }) => kind));
    return COMMON_TOUCHPOINTS.filter(({ kind }) => !there.has(kind)).map(({ kind, steps }) =>
      touchpointList.create(tx, {
        studyId,
        input: { name: TOUCHPOINT_NAMES[kind], kind, places: steps.map((step) => ({ step, purpose: "" })) },
      }),
    );
  });
}
