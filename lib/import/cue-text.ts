import { acceptLabels, acceptShortExchange, type Candidate } from "./accept-labels";
import type { Cue } from "./cues";
import { isNameLike, labelKey } from "./labels";
import { readLineLabel } from "./line-labels";
import type { Piece } from "./pieces";

const VOICE = /<v(?:\.[\w.-]{1,60})?[ \t]+([^<>\n]{1,200})>/g;
const TAG = /<\/?(?:v|c|i|b|u|ruby|rt|lang|font)(?:[.\s][^<>\n]{0,200})?>|<\d{1,3}:[\d:.]{2,14}>|\{\\an?\d\}/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "", quot: '"', apos: "'", "#39": "'" };
const IN_BRACKETS = /^\(([^()\n]{1,60})\):?$/;

/** A pause after which a new paragraph begins, and a length after which one begins at the next end of a sentence. */
const PAUSE_MS = 2000;
const LONG_PARAGRAPH = 800;

function plain(text: string): string {
  const bare = text.replace(TAG, "").replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
  return bare.replace(/[ \t]+/g, " ").trim();
}

type Part = { cue: Cue; cueStart: boolean; voice: string | null; text: string };

function voicesOf(cue: Cue): Part[] {
  const whole = cue.lines.join("\n");
  if (cue.speaker !== undefined) return [{ cue, cueStart: true, voice: cue.speaker, text: plain(whole.replaceAll("\n", " ")) }];
  const marks = [...whole.matchAll(VOICE)];
  if (marks.length === 0) return cue.lines.map((line, index) => ({ cue, cueStart: index === 0, voice: null, text: plain(line) }));
  const before = plain(whole.slice(0, marks[0]?.index ?? 0));
  const parts: Part[] = before === "" ? [] : [{ cue, cueStart: true, voice: null, text: before }];
  marks.forEach((mark, index) => {
    const text = plain(whole.slice(mark.index + mark[0].length, marks[index + 1]?.index).replaceAll("\n", " "));
    parts.push({ cue, cueStart: true, voice: plain(mark[1] ?? ""), text });
  });
  return parts;
}

/** The label that a line of a cue begins with, if any: `Name: text`, `>> NAME: text`, or `(Name)` on a line of its own. */
function labelOf(text: string): { label: string; rest: string } | null {
  const alone = IN_BRACKETS.exec(text);
  if (alone) return { label: alone[1] ?? "", rest: "" };
  const found = readLineLabel(text.replace(/^(?:>>|[-–—])\s?/, ""));
  return found && found.style !== "header" ? { label: found.label, rest: found.rest } : null;
}

function acceptedLabels(parts: Part[]): Map<string, string> {
  const candidates: (Candidate & { rest: string })[] = [];
  for (const { text, voice, cueStart } of parts) {
    const found = voice === null ? labelOf(text) : null;
    if (found && (!IN_BRACKETS.test(text) || (cueStart && isNameLike(found.label)))) {
      candidates.push({ label: found.label, style: "plain", afterBlank: cueStart, rest: found.rest });
    }
  }
  const accepted = acceptLabels(candidates);
  return accepted.size > 0 ? accepted : acceptShortExchange(candidates, parts.filter(({ cueStart }) => cueStart).length);
}

type Joining = { current: string | null; endMs: number | null; paragraph: number; last: string };

function joinerFor(joining: Joining, cue: Cue, cueStart: boolean): " " | "\n\n" {
  const pause = cueStart && joining.endMs !== null && cue.startMs - joining.endMs >= PAUSE_MS;
  const long = joining.paragraph > LONG_PARAGRAPH && /[.?!…]["”’)]?$/.test(joining.last);
  return pause || long ? "\n\n" : " ";
}

/**
 * Speech from cues: a voice tag or a label begins a speaker's words, cues without either go on with the speaker before.
 * Consecutive cues of a speaker are joined by a space, or by a paragraph after a pause of two seconds.
 */
export function piecesOfCues(cues: Cue[]): { pieces: Piece[]; labelled: number; voiced: number } {
  const parts = cues.flatMap(voicesOf);
  const accepted = acceptedLabels(parts);
  const voices = new Map<string, string>();
  const joining: Joining = { current: null, endMs: null, paragraph: 0, last: "" };
  const pieces: Piece[] = [];
  let labelled = 0;
  let voiced = 0;
  for (const { cue, cueStart, voice, text } of parts) {
    const { label, rest, named } = speakerOf({ voice, text }, accepted, voices);
    if (named) joining.current = label;
    if (named && voice === null) labelled += 1;
    if (voice !== null) voiced += 1;
    const joiner = joinerFor(joining, cue, cueStart);
    joining.paragraph = joiner === " " && pieces.at(-1)?.label === joining.current ? joining.paragraph + rest.length : rest.length;
    joining.endMs = cue.endMs;
    joining.last = rest.slice(-3);
    pieces.push({ label: joining.current, text: rest, startMs: cue.startMs, joiner });
  }
  return { pieces, labelled, voiced };
}

type Spoken = { label: string | null; rest: string; named: boolean };

function speakerOf(part: { voice: string | null; text: string }, accepted: Map<string, string>, voices: Map<string, string>): Spoken {
  if (part.voice !== null) {
    const key = labelKey(part.voice);
    const label = voices.get(key) ?? accepted.get(key) ?? part.voice;
    voices.set(key, label);
    return { label, rest: part.text, named: true };
  }
  const found = labelOf(part.text);
  const label = found ? accepted.get(labelKey(found.label)) : undefined;
  return found && label !== undefined ? { label, rest: found.rest, named: true } : { label: null, rest: part.text, named: false };
}
