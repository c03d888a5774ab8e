import type { Route } from "next";
import { places } from "@/app/_ui/places";
import type { ActivityThing, ThingKind } from "@/lib/audit/schema";

type Lead = (studyId: string, id: string) => Route;

const PLACES: Partial<Record<ThingKind, Lead>> = {
  interview: (studyId, id) => places.interview(studyId, id),
  questionnaire: (studyId, id) => places.questionnaire(studyId, id),
  participant: (studyId, id) => places.people(studyId, { person: id }),
  account: (studyId) => places.people(studyId, { view: "accounts" }),
  persona: (studyId, id) => places.persona(studyId, id),
  code: (studyId, id) => `${places.codebook(studyId)}?code=${id}` as Route,
  finding: (studyId, id) => places.findings(studyId, { finding: id }),
  map: (studyId) => places.journey(studyId),
  flow: (studyId, id) => places.dropOff(studyId, { flow: id }),
  competitor: (studyId) => places.deals(studyId),
  touchpoint: (studyId) => places.touchpoints(studyId),
  asset: (studyId) => places.touchpoints(studyId),
  kpi: (studyId) => places.actions(studyId),
  milestone: (studyId) => places.actions(studyId),
  gap: (studyId) => places.actions(studyId),
  action: (studyId) => places.actions(studyId),
  "second coding": (studyId, id) => places.agreement(studyId, id),
  study: (_studyId, id) => places.study(id),
};

/** The page on which a thing of an entry stands; null where it has none, or is there no more. */
export function placeOfThing(studyId: string | null, { kind, id, isThere }: ActivityThing): Route | null {
  if (!isThere || (studyId === null && kind !== "study")) return null;
  return PLACES[kind]?.(studyId ?? id, id) ?? null;
}
