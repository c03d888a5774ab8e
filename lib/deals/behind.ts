import type { Outcome } from "@/lib/accounts/vocabulary";
import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { Deal } from "./deal";
import { primaryOf } from "./reasons";
import type { DealAccountsQuery } from "./schema";
import { STANDINGS } from "./vocabulary";

/** What stands in an address for "not known". */
export const NONE = "none";

type Asked = Omit<DealAccountsQuery, "q">;

/** Whether an account stands behind a number of the page: by how it ended, where, of which plan and persona, against whom, for which reason. What is not asked is not held against it. */
export function isBehind(deal: Deal, asked: Asked, journey: StudyJourney): boolean {
  const isThere = endedSo(deal, asked) && stoodAt(deal, asked, journey) && isOfGroup(deal, asked);
  return isThere && weighed(deal, asked) && gaveReason(deal, asked) && putFirst(deal, asked);
}

function endedSo({ outcome }: Deal, { class: wanted }: Asked): boolean {
  if (wanted === undefined) return true;
  if (wanted === "unknown") return outcome === null;
  return wanted === "lost" ? outcome === "lost-competitor" || outcome === "lost-no-decision" : outcome === (wanted satisfies Outcome);
}

function stoodAt({ lastStep, stuckStep }: Deal, { stage, step, reached, stuck }: Asked, journey: StudyJourney): boolean {
  const last = stageOfStep(lastStep, journey);
  const place = (slug: string | null) => journey.stages.findIndex((one) => one.slug === slug);
  if (stage !== undefined && (last ?? NONE) !== stage) return false;
  if (step !== undefined && (lastStep ?? NONE) !== step) return false;
  if (reached !== undefined && (last === null || place(last) < place(reached))) return false;
  return stuck === undefined || (stageOfStep(stuckStep, journey) ?? NONE) === stuck || stuckStep === stuck;
}

function isOfGroup({ plan, personaIds }: Deal, asked: Asked): boolean {
  const ofPlan = asked.plan === undefined || (plan ?? NONE) === asked.plan;
  const personas = personaIds.length === 0 ? [NONE] : personaIds.map((id) => id ?? NONE);
  return ofPlan && (asked.persona === undefined || personas.includes(asked.persona));
}

function weighed({ considered }: Deal, { competitor, standing = "aware", at }: Asked): boolean {
  if (competitor === undefined) return true;
  const least = STANDINGS.indexOf(standing);
  const own = considered.filter((one) => one.competitorId === competitor && STANDINGS.indexOf(one.standing) >= least);
  return own.some(({ step }) => at === undefined || (step ?? NONE) === at);
}

function putFirst({ reasons }: Deal, { seller, buyer }: Asked): boolean {
  if (seller !== undefined && (primaryOf(reasons, "seller") !== seller || reasons.every(({ source }) => source !== "buyer"))) return false;
  return buyer === undefined || (primaryOf(reasons, "buyer") ?? NONE) === buyer;
}

function gaveReason({ reasons }: Deal, { driver, source, primary = false }: Asked): boolean {
  if (driver === undefined && source === undefined) return true;
  const own = primary ? reasons.filter(({ isPrimary }) => isPrimary) : reasons;
  return own.some((one) => (driver === undefined || one.driver === driver) && (source === undefined || one.source === source));
}
