import { type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { GridFilter } from "@/lib/themes/schema";
import { type Answering, type Respondent, respondentsUnder } from "./respondents";
import type { Evidence, EvidenceHighlight } from "./schema";
import { type Voice, voicesByInterview, voicesUnder } from "./voices";

/** The stage of highlights that were placed in none. */
export const NO_STAGE = "none";

/** How evidence is read: under which filter, and by which journey. */
export type Reading = { filter: GridFilter; journey: StudyJourney };

/** What a reading finds: everyone heard, beside them everyone asked, and what they said that was marked. */
export type Heard = Answering & { voices: Voice[]; spoken: Spoken[] };

/** Reads evidence once, for several summaries of the same filter and journey. */
export function hear(evidence: Evidence, { filter, journey }: Reading): Heard {
  const voices = voicesUnder(evidence, filter);
  const answering = respondentsUnder(evidence, filter);
  return { voices, ...answering, spoken: spokenUnder({ evidence, voices, ...answering, filter, journey }) };
}

/** A highlight with its stage in the journey and whom it counts for: the voices of an interview, or the one respondent of an answer. */
export type Spoken = { highlight: EvidenceHighlight; stage: string; voices: Voice[]; respondents: Respondent[] };

type Listening = Reading & Pick<Heard, "voices" | "respondents"> & { evidence: Pick<Evidence, "highlights"> };

/**
 * The highlights under a filter, each with the people it counts for (rule 4); one that is nobody's evidence falls away.
 * A stage is read from the step (rule 7), `none` where no step was chosen.
 */
export function spokenUnder({ evidence, voices, respondents, filter, journey }: Listening): Spoken[] {
  const whose = whoseTest(voices, respondents);
  const stages = filter.stage?.length ? new Set(filter.stage) : null;
  const points = filter.point?.length ? new Set(filter.point) : null;
  const found: Spoken[] = [];
  const stageOf = stageReader(journey);
  for (const highlight of evidence.highlights) {
    const stage = stageOf(highlight.step);
    if (stages && !stages.has(stage)) continue;
    if (points && (highlight.point === null || !points.has(highlight.point))) continue;
    const own = whose(highlight);
    if (own) found.push({ highlight, stage, ...own });
  }
  return found;
}

/** The stage of each step, looked up once. */
function stageReader(journey: StudyJourney): (step: string | null) => string {
  const known = new Map<string | null, string>();
  return (step) => {
    const stage = known.get(step) ?? stageOfStep(step, journey) ?? NO_STAGE;
    known.set(step, stage);
    return stage;
  };
}

type Own = Pick<Spoken, "voices" | "respondents">;

const NOBODY: [] = [];

/** Whom a highlight counts for among these; null: for none of them. */
function whoseTest(voices: readonly Voice[], respondents: readonly Respondent[]): (highlight: EvidenceHighlight) => Own | null {
  const byInterview = voicesByInterview(voices);
  const byReply = new Map(respondents.map((respondent) => [respondent.responseId, respondent]));
  return ({ interviewId, answer, participantIds }) => {
    const respondent = answer && byReply.get(answer.responseId);
    if (respondent) return { voices: NOBODY, respondents: [respondent] };
    const present = interviewId === null ? undefined : byInterview.get(interviewId);
    if (!present) return null;
    const [first] = participantIds;
    const heard = participantIds.length === 1 && first !== undefined ? present.get(first) : allOf(present, participantIds);
    return heard && heard.length > 0 ? { voices: heard, respondents: NOBODY } : null;
  };
}

function allOf(present: ReadonlyMap<string, Voice[]>, participantIds: readonly string[]): Voice[] {
  return participantIds.flatMap((id) => present.get(id) ?? []);
}
