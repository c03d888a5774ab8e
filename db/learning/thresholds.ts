import type { Db } from "@/db/types";
import type { Tag } from "@/lib/suggestions/schema";
import { type Tally, tallyDecisions } from "./decisions";
import { listLevels } from "./levels";

const PER_LEVEL = 0.5;
const CAUTION = 10;
const STRENGTH = 2;
const AIM = 0.5;
const MOST = 1.5;

/** By how much each tag's log-odds must lie higher (or may lie lower) than usual to be proposed, from how often it was right and from "more" or "fewer". */
export function studyThresholds(db: Db, { studyId }: { studyId: string }): Map<Tag, number> {
  const { byTag } = tallyDecisions(db, { studyId });
  const levels = new Map(listLevels(db, { studyId }).map(({ tag, level }) => [tag, level]));
  const all = levels.get("all") ?? 0;
  const tags = new Set([...byTag.keys(), ...levels.keys()]);
  return new Map(
    [...tags].sort().map((tag) => [tag, shiftOf(byTag.get(tag)) - PER_LEVEL * ((levels.get(tag) ?? 0) + (tag === "all" ? 0 : all))]),
  );
}

function shiftOf(tally: Tally | undefined): number {
  if (!tally || tally.decided === 0) return 0;
  const caution = tally.decided / (tally.decided + CAUTION);
  return Math.max(-MOST, Math.min(MOST, STRENGTH * (AIM - tally.right / tally.decided) * caution));
}
