import { DASH, labelOf, type Part, partsOf } from "./cue-parts";
import type { Cue } from "./cues";
import { labelKey } from "./labels";
import type { Piece } from "./pieces";

/** A pause after which a new paragraph begins, and a length after which one begins at the next end of a sentence. */
const PAUSE_MS = 2000;
const LONG_PARAGRAPH = 800;

type Joining = { current: string | null; endMs: number | null; paragraph: number; last: string };

function joinerFor(joining: Joining, cue: Cue, cueStart: boolean): " " | "\n\n" {
  const pause = cueStart && joining.endMs !== null && cue.startMs - joining.endMs >= PAUSE_MS;
  const long = joining.paragraph > LONG_PARAGRAPH && /[.?!…]["”’)]?$/.test(joining.last);
  return pause || long ? "\n\n" : " ";
}

/**
 * Speech from cues: a voice tag or a label begins a speaker's words, cues without either go on with the speaker before.
 * Consecutive cues of a speaker are joined by a space, or by a paragraph after a pause of two seconds. Two speakers in one cue are parted, by
 * their names or by dashes; `guessed` counts speeches whose dash says only that the other of two speaks.
 */
export function piecesOfCues(cues: Cue[]): { pieces: Piece[]; guessed: number } {
  const { parts, accepted } = partsOf(cues);
  const speakers = { accepted, voices: new Map<string, string>(), other: theOther(new Set(accepted.values())) };
  const joining: Joining = { current: null, endMs: null, paragraph: 0, last: "" };
  const pieces: Piece[] = [];
  let guessed = 0;
  parts.forEach((part, index) => {
    const begins = beginsSpeech(part, parts[index - 1]);
    const { label, rest, isGuess } = speakerOf(part, { ...speakers, current: joining.current, begins });
    if (isGuess) guessed += 1;
    const joiner = part.dash === undefined ? joinerFor(joining, part.cue, part.cueStart) : "\n\n";
    const goesOn = joiner === " " && pieces.at(-1)?.label === label;
    Object.assign(joining, {
      ...{ current: label, endMs: part.cue.endMs, last: rest.slice(-3) },
      paragraph: goesOn ? joining.paragraph + rest.length : rest.length,
    });
    pieces.push({ label, text: rest, startMs: part.cue.startMs, joiner });
  });
  return { pieces, guessed };
}

/** In a talk of two, whoever does not speak now; nobody can be told to be it in any other. */
function theOther(labels: ReadonlySet<string>): (current: string | null) => string | null {
  const [one, two, three] = [...labels];
  if (one === undefined || two === undefined || three !== undefined) return () => null;
  return (current) => (current === one ? two : current === two ? one : null);
}

function beginsSpeech(part: Part, before: Part | undefined): boolean {
  return part.dash !== undefined && (before?.cue !== part.cue || before.dash !== part.dash);
}

type Known = {
  accepted: ReadonlyMap<string, string>;
  voices: Map<string, string>;
  other: (current: string | null) => string | null;
  current: string | null;
  begins: boolean;
};
type Spoken = { label: string | null; rest: string; isGuess: boolean };

function speakerOf({ voice, text }: Part, { accepted, voices, other, current, begins }: Known): Spoken {
  if (voice !== null) {
    const key = labelKey(voice);
    const label = voices.get(key) ?? accepted.get(key) ?? voice;
    voices.set(key, label);
    return { label, rest: text, isGuess: false };
  }
  const found = labelOf(text);
  const label = found ? accepted.get(labelKey(found.label)) : undefined;
  if (found && label !== undefined) return { label, rest: found.rest, isGuess: false };
  const turned = begins ? other(current) : null;
  return turned === null ? { label: current, rest: text, isGuess: false } : { label: turned, rest: text.replace(DASH, ""), isGuess: true };
}
