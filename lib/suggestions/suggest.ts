import type { Direction, Point, Severity } from "@/lib/highlights/vocabulary";
import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { type Choice, choose, directionAt, severityOf } from "@/lib/suggestions/choose";
import { spread } from "@/lib/suggestions/density";
import type { Evidence } from "@/lib/suggestions/evidence";
import { type SuggestionModel, weigh } from "@/lib/suggestions/model";
import { reasonsFor } from "@/lib/suggestions/reasons";
import { type SaidWord, saidWords } from "@/lib/suggestions/said-words";
import type { Reason, Tag } from "@/lib/suggestions/schema";
import { leftOf, type RefusedTags, type Taken } from "@/lib/suggestions/taken";
import type { Thresholds } from "@/lib/suggestions/thresholds";
import { type Span, sentencesOf } from "@/lib/text/sentences";

export type { Taken } from "@/lib/suggestions/taken";

/** A stretch of one speaker (or of notes), in UTF-16 offsets of the document. */
export type SpokenTurn = Span & { role: SpeakerRole };
/** A proposal: `score` is a probability of 0 to 1, `reasons` the words that decided, as they stand in the quote, strongest first. */
export type Proposal = {
  start: number;
  end: number;
  step: StepSlug | null;
  point: Point | null;
  direction?: Direction;
  severity?: Severity;
  codeIds: string[];
  score: number;
  reasons: Reason[];
};

const NOTHING_REFUSED: ReadonlySet<Tag> = new Set();

type Judged = Span & { turn: number; words: number; choice: Choice; evidence: ReadonlyMap<string, Evidence>; said: readonly SaidWord[] };

/** Fewer words say too little by themselves; few must be very clear (see choose.ts). */
const FEWEST_WORDS = 3;
const LONGEST_JOINED = 500;
/** So few in one text are no wall, however short it is. */
const ALWAYS_ROOM = 2;

/** Questions, greetings and half-sentences are no evidence. */
function isWorthJudging(quote: string, words: readonly SaidWord[]): boolean {
  return words.length >= FEWEST_WORDS && !/\?["”')\]]*$/.test(quote);
}

type Heard = { model: SuggestionModel; thresholds: Thresholds | undefined; index: number; language: TextLanguage };

function judgeTurn(text: string, turn: SpokenTurn, { model, thresholds, index, language }: Heard): Judged[] {
  const judged: Judged[] = [];
  for (const span of sentencesOf(text, turn.start, turn.end)) {
    const said = saidWords(text, span.start, span.end, language);
    if (!isWorthJudging(text.slice(span.start, span.end), said)) continue;
    const evidence = weigh(said, model);
    const choice = choose(evidence, { thresholds, words: said.length });
    if (choice) judged.push({ ...span, turn: index, words: said.length, choice, evidence, said });
  }
  return judged;
}

function agree(a: Choice, b: Choice): boolean {
  return a.point !== null && a.point === b.point && (a.step === null || b.step === null || a.step === b.step);
}

/** Neighbours in one turn that point the same way become one proposal. */
function joined(text: string, judged: readonly Judged[]): Judged[][] {
  const groups: Judged[][] = [];
  for (const sentence of judged) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const adjacent = last !== undefined && last.turn === sentence.turn && text.slice(last.end, sentence.start).trim() === "";
    const short = sentence.end - (group?.[0]?.start ?? 0) <= LONGEST_JOINED;
    if (group && last && adjacent && short && group.length < 2 && agree(last.choice, sentence.choice)) group.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

function proposalFrom(text: string, group: readonly Judged[]): Proposal {
  const [start, end] = [group[0]?.start ?? 0, group.at(-1)?.end ?? 0];
  const strongest = group.reduce((a, b) => (b.choice.logit > a.choice.logit ? b : a), group[0] as Judged);
  const point = strongest.choice.point;
  const step = group.map(({ choice }) => choice.step).find((slug) => slug !== null) ?? null;
  const direction = point === "trigger" ? directionAt(step) : undefined;
  return {
    start,
    end,
    step,
    point,
    ...(direction ? { direction } : {}),
    ...(point === "failure"
      ? {
          severity: severityOf(
            text.slice(start, end),
            group.flatMap(({ said }) => said),
          ),
        }
      : {}),
    codeIds: [...new Set(group.flatMap(({ choice }) => choice.codeIds))],
    score: Math.round(1e4 / (1 + Math.exp(-strongest.choice.logit))) / 1e4,
    reasons: reasonsFor(text, group),
  };
}

/** The same words twice (read back, or pasted in) are proposed once. */
function withoutEchoes(text: string, proposals: readonly Proposal[]): Proposal[] {
  const said = new Set<string>();
  return proposals.filter(({ start, end }) => {
    const words = text
      .slice(start, end)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
    return said.has(words) ? false : said.add(words);
  });
}

/**
 * Sentences of a document worth a researcher's look, in order: step, trigger or failure, codes, and the words that decided.
 * Only participants' turns are read. Works without any label; `taken` holds what is coded or was rejected there,
 * `refused` what was refused for the same words anywhere. At most one in `wordsEach` words, the clearest first. The same text and model always give the same proposals.
 */
export function suggestForDocument({
  text,
  turns,
  model,
  taken = [],
  refused = () => NOTHING_REFUSED,
  decided = 0,
  thresholds,
  wordsEach = 60,
  language = "en",
}: {
  text: string;
  turns: readonly SpokenTurn[];
  model: SuggestionModel;
  taken?: readonly Taken[];
  refused?: RefusedTags;
  /** how many were accepted or rejected in this text: they keep their room */
  decided?: number;
  /** shifts by tag in log-odds, from the accept rate so far: see thresholds.ts */
  thresholds?: Thresholds;
  wordsEach?: number;
  /** what the text is written in: its stems, cues and what was learned in it */
  language?: TextLanguage;
}): Proposal[] {
  const heard = turns.filter(({ role }) => role === "participant");
  const judged = heard.flatMap((turn, index) => judgeTurn(text, turn, { model, thresholds, index, language }));
  const proposals = withoutEchoes(
    text,
    joined(text, judged).map((group) => proposalFrom(text, group)),
  ).flatMap((proposal) => leftOf(proposal, taken, refused(text.slice(proposal.start, proposal.end))) ?? []);
  const length = heard.reduce((sum, { start, end }) => sum + end - start, 0);
  return spread(proposals, { most: Math.max(ALWAYS_ROOM, Math.ceil(length / (wordsEach * 5.5))), decided });
}
