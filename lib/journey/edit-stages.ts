import { AppError } from "@/lib/errors";
import type { JourneyChanges, StageChanges } from "./changes";
import type { StagesPatch } from "./schema";
import { findStage, type StudyJourney, studyJourney } from "./study-journey";
import { type JourneyPreset, STAGES, STAGES_AT_LEAST, type Stage } from "./vocabulary";

type Stored = { journeyPreset: JourneyPreset; journey: JourneyChanges | null };

/**
 * A study's journey after a change of its stages: their order, other names, some taken out (their evidence is read as another stage from then on) or
 * taken back. Steps and evidence stay as they are (rule 7), and so do the other presets. Throws REFUSED for a stage that the preset or the journey does
 * not have, two of one name, or fewer than two that stand.
 */
export function changedStages(study: Stored, patch: StagesPatch): JourneyChanges {
  const { journeyPreset: preset } = study;
  const known = STAGES[preset];
  for (const slug of slugsIn(patch)) requireKnown(known, slug);
  const now = study.journey?.stages[preset] ?? { order: known.map(({ slug }) => slug), names: {}, folded: {} };
  const next: StageChanges = {
    names: renamed(now.names, { known, names: patch.names ?? {} }),
    folded: refolded(now.folded, { study, folded: patch.folded ?? {} }),
    order: patch.order ? reordered(now.order, patch.order) : now.order,
  };
  const changes = { stages: { ...study.journey?.stages, [preset]: next }, steps: study.journey?.steps ?? [] };
  requireReadable(studyJourney({ journeyPreset: preset, journey: changes }), known.length - Object.keys(next.folded).length);
  return changes;
}

function slugsIn({ order = [], names = {}, folded = {} }: StagesPatch): string[] {
  return [...order, ...Object.keys(names), ...Object.entries(folded).flatMap(([slug, into]) => (into === null ? [slug] : [slug, into]))];
}

function requireKnown(known: readonly Stage[], slug: string): void {
  if (known.some((stage) => stage.slug === slug)) return;
  throw refused(`This journey has no stage "${slug}". Its stages are ${known.map((stage) => stage.slug).join(", ")}.`);
}

type Naming = { known: readonly Stage[]; names: NonNullable<StagesPatch["names"]> };

/** The preset's own name, or null, is no other name. */
function renamed(now: StageChanges["names"], { known, names }: Naming): StageChanges["names"] {
  const all = Object.entries({ ...now, ...names });
  const other = all.filter((one): one is [string, string] => one[1] !== null && known.find(({ slug }) => slug === one[0])?.name !== one[1]);
  return Object.fromEntries(other);
}

type Folding = { study: Stored; folded: NonNullable<StagesPatch["folded"]> };

function refolded(now: StageChanges["folded"], { study, folded }: Folding): StageChanges["folded"] {
  const next = new Map(Object.entries(now));
  for (const [slug, into] of Object.entries(folded)) if (into === null) next.delete(slug);
  for (const [slug, into] of Object.entries(folded)) {
    if (into === null) continue;
    if (into === slug || next.has(into) || folded[into])
      throw refused("What was said about a stage that is taken out goes to one that stays. Choose another.");
    if (!findStage(slug, studyJourney(study)) && !next.has(slug)) continue;
    next.set(slug, into);
  }
  return Object.fromEntries(next);
}

/** Those named take, in the order they are given, the places that they hold among all; the others keep theirs. */
function reordered(now: readonly string[], order: readonly string[]): string[] {
  const wanted = new Set(order);
  const queue = [...wanted];
  return now.map((slug) => (wanted.has(slug) ? (queue.shift() ?? slug) : slug));
}

function requireReadable({ stages }: StudyJourney, standing: number): void {
  if (standing < STAGES_AT_LEAST) throw refused("A journey has at least two stages. Take one back before taking this one out.");
  const names = stages.map(({ name }) => name.toLocaleLowerCase("en"));
  const twice = stages.find(({ name }, index) => names.indexOf(name.toLocaleLowerCase("en")) !== index);
  if (twice) throw refused(`There is another stage named "${twice.name}". Give this one a name of its own.`);
}

function refused(sentence: string): AppError {
  return new AppError("REFUSED", `${sentence} Nothing was changed.`, { errors: [{ path: "stages", message: sentence }] });
}
