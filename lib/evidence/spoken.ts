import { stageOfStep } from "@/lib/journey/stages";
import type { JourneyPreset } from "@/lib/journey/vocabulary";
import type { GridFilter } from "@/lib/themes/schema";
import type { Evidence, EvidenceHighlight } from "./schema";
import { type Voice, voicesByInterview, voicesUnder } from "./voices";

/** The stage of highlights that were placed in none. */
export const NO_STAGE = "none";

/** How evidence is read: under which filter, and with which preset's stages. */
export type Reading = { filter: GridFilter; preset: JourneyPreset };

/** What a reading finds: everyone heard, and what they said that was marked. */
export type Heard = { voices: Voice[]; spoken: Spoken[] };

/** Reads evidence once, for several summaries of the same filter and preset. */
export function hear(evidence: Evidence, { filter, preset }: Reading): Heard {
  const voices = voicesUnder(evidence, filter);
  return { voices, spoken: spokenUnder({ evidence, voices, filter, preset }) };
}

/** A highlight with its stage under a preset and the voices it counts for. */
export type Spoken = { highlight: EvidenceHighlight; stage: string; voices: Voice[] };

/**
 * The highlights under a filter, each with the people it counts for (rule 4); one that is nobody's evidence falls away.
 * A stage is read from the step under the preset (rule 7), `none` where no step was chosen.
 */
export function spokenUnder({
  evidence,
  voices,
  filter,
  preset,
}: {
  evidence: Pick<Evidence, "highlights">;
  voices: readonly Voice[];
  filter: GridFilter;
  preset: JourneyPreset;
}): Spoken[] {
  const byInterview = voicesByInterview(voices);
  const stages = filter.stage?.length ? new Set(filter.stage) : null;
  const points = filter.point?.length ? new Set(filter.point) : null;
  const found: Spoken[] = [];
  for (const highlight of evidence.highlights) {
    const stage = stageOfStep(highlight.step, preset) ?? NO_STAGE;
    if (stages && !stages.has(stage)) continue;
    if (points && (highlight.point === null || !points.has(highlight.point))) continue;
    const present = byInterview.get(highlight.interviewId);
    const heard = present ? highlight.participantIds.flatMap((id) => present.get(id) ?? []) : [];
    if (heard.length > 0) found.push({ highlight, stage, voices: heard });
  }
  return found;
}
