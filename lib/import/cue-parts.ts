import { acceptLabels, acceptShortExchange, type Candidate } from "./accept-labels";
import type { Cue } from "./cues";
import { isNameLike, labelKey } from "./labels";
import { readLineLabel } from "./line-labels";

const VOICE = /<v(?:\.[\w.-]{1,60})?[ \t]+([^<>\n]{1,200})>/g;
const TAG = /<\/?(?:v|c|i|b|u|ruby|rt|lang|font)(?:[.\s][^<>\n]{0,200})?>|<\d{1,3}:[\d:.]{2,14}>|\{\\an?\d\}/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", nbsp: " ", lrm: "", rlm: "", quot: '"', apos: "'", "#39": "'" };
const IN_BRACKETS = /^\(([^()\n]{1,60})\):?$/;

function plain(text: string): string {
  const bare = text.replace(TAG, "").replace(/&(amp|lt|gt|nbsp|lrm|rlm|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? "");
  return bare.replace(/[ \t]+/g, " ").trim();
}

/** `dash`: which of the speakers of a dialogue with dashes this is, from 0, in a cue that holds two or more of them. */
export type Part = { cue: Cue; cueStart: boolean; voice: string | null; text: string; dash?: number };

/** The lines of a cue, or its voices where it has tags for them; plain text, markup gone. */
function voicesOf(cue: Cue): Part[] {
  const whole = cue.lines.join("\n");
  if (cue.speaker !== undefined) return [{ cue, cueStart: true, voice: cue.speaker, text: plain(whole.replaceAll("\n", " ")) }];
  const marks = [...whole.matchAll(VOICE)];
  if (marks.length === 0) return linesOf(cue);
  const before = plain(whole.slice(0, marks[0]?.index ?? 0));
  const parts: Part[] = before === "" ? [] : [{ cue, cueStart: true, voice: null, text: before }];
  marks.forEach((mark, index) => {
    const text = plain(whole.slice(mark.index + mark[0].length, marks[index + 1]?.index).replaceAll("\n", " "));
    parts.push({ cue, cueStart: true, voice: plain(mark[1] ?? ""), text });
  });
  return parts;
}

/** The dash before a speech in a dialogue. */
export const DASH = /^[-–—]\s?(?=\S)/;

function linesOf(cue: Cue): Part[] {
  const texts = cue.lines.map(plain);
  const dialogue = texts.filter((text) => DASH.test(text)).length > 1;
  let dash = -1;
  return texts.map((text, index) => {
    const part = { cue, cueStart: index === 0, voice: null, text };
    if (!dialogue) return part;
    if (DASH.test(text)) dash += 1;
    return dash < 0 ? part : { ...part, dash };
  });
}

// the dash that a dialogue's line begins with belongs to the label behind it
const INSIDE = /(?<=[.?!…”"’)\]—–-]\s{1,3})(?<!^[-–—]\s{1,3})(?=(?:>>\s?)?[\p{Lu}\p{Lo}][^.?!:\n]{0,60}:\s)/gu;

/** A part in which another speaker begins in the middle of a line, cut there; only labels that are speakers of the file cut. */
function cutInside(part: Part, accepted: ReadonlyMap<string, string>): Part[] {
  if (part.voice !== null || !part.text.includes(": ")) return [part];
  const pieces: string[] = [];
  for (const piece of part.text.split(INSIDE)) {
    const found = labelOf(piece);
    if (pieces.length === 0 || (found && accepted.has(labelKey(found.label)))) pieces.push(piece);
    else pieces[pieces.length - 1] += piece;
  }
  return pieces.map((text, index) => ({ ...part, text: text.trim(), cueStart: part.cueStart && index === 0 }));
}

/** The label that a line of a cue begins with, if any: `Name: text`, `>> NAME: text`, or `(Name)` on a line of its own. */
export function labelOf(text: string): { label: string; rest: string } | null {
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

/**
 * The speeches in a file's cues, two in one cue parted, and the labels that are speakers of the file: each folded label with the one to use.
 */
export function partsOf(cues: Cue[]): { parts: Part[]; accepted: Map<string, string> } {
  const lines = cues.flatMap(voicesOf);
  const accepted = acceptedLabels(lines);
  return { parts: lines.flatMap((line) => cutInside(line, accepted)), accepted };
}
