import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import { countWords } from "@/lib/text/words";
import { asksByLabel, isGenericLabel, isSamePerson, personKey } from "./labels";
import type { ParsedText } from "./transcript";

/** The label of turns that a file gives to nobody (captions without names). */
export const UNLABELLED = "Unlabelled";

/** rule 12: below this share of the words, and asking nothing to speak of, a label is neither interviewer nor participant. */
export const OTHER_SHARE = 0.02;

/** `questions` counts question marks, `handovers` the turns that end in one: who asks gives the word away with a question. */
export type SpeakerCount = { label: string; words: number; turns: number; questions: number; handovers: number };
export type ProposedSpeaker = SpeakerCount & { role: SpeakerRole };

/** What a table or the rest of the batch says about a file's people. */
export type SpeakerHints = { interviewers?: string[]; participants?: string[] };

const QUESTION = /[?？؟]/g;
const ENDS_IN_QUESTION = /[?？؟]["”’»)\s]{0,4}$/;

/** Words, turns and question marks per label, in order of appearance. */
export function countSpeakers(parsed: Pick<ParsedText, "text" | "turns">): SpeakerCount[] {
  const counts = new Map<string, SpeakerCount>();
  for (const { start, end, label: given } of parsed.turns) {
    const label = given ?? UNLABELLED;
    const count = counts.get(label) ?? { label, words: 0, turns: 0, questions: 0, handovers: 0 };
    const words = parsed.text.slice(start, end);
    count.words += countWords(words);
    count.turns += 1;
    count.questions += (words.match(QUESTION) ?? []).length;
    if (ENDS_IN_QUESTION.test(words.slice(-8))) count.handovers += 1;
    counts.set(label, count);
  }
  return [...counts.values()];
}

function matchesOne(label: string, names: string[] | undefined): boolean {
  return (names ?? []).some((name) => isSamePerson(label, name) || label.trim().toLowerCase() === name.trim().toLowerCase());
}

function clearly(speakers: SpeakerCount[], score: (speaker: SpeakerCount) => number, factor: number): SpeakerCount | null {
  const [first, second] = speakers.toSorted((a, b) => score(b) - score(a));
  if (!first || score(first) === 0) return null;
  return !second || score(first) >= score(second) * factor ? first : null;
}

/** Who asks, by the talk alone: clearly more turns that end in a question, else more questions for their words. Null where two could be it. */
function asksMost(speakers: SpeakerCount[]): SpeakerCount | null {
  const handing = clearly(speakers, ({ handovers }) => handovers, 1.25);
  return handing ?? clearly(speakers, ({ questions, words }) => questions / Math.max(1, words), 1.5);
}

/** In a group, the one who speaks before or after every other, while nobody else does: whoever leads it. Null where there is no such one. */
function speaksToAll(main: SpeakerCount[], turns: ParsedText["turns"]): SpeakerCount | null {
  if (main.length < 3) return null;
  const labels = new Set(main.map(({ label }) => label));
  const order = turns.map(({ label }) => label ?? UNLABELLED).filter((label) => labels.has(label));
  const beside = new Map(main.map(({ label }) => [label, new Set<string>()]));
  order.forEach((label, index) => {
    for (const other of [order[index - 1], order[index + 1]]) if (other !== undefined && other !== label) beside.get(label)?.add(other);
  });
  const reaches = main.filter(({ label }) => beside.get(label)?.size === main.length - 1);
  return reaches.length === 1 ? (reaches[0] ?? null) : null;
}

function interviewersOf({ turns }: Pick<ParsedText, "turns">, speakers: SpeakerCount[], hints: SpeakerHints): Set<string> {
  const named = speakers.filter(({ label }) => matchesOne(label, hints.interviewers));
  if (named.length > 0) return new Set(named.map(({ label }) => label));
  const generic = speakers.filter(({ label }) => asksByLabel(label));
  if (generic.length > 0) return new Set(generic.map(({ label }) => label));
  const open = speakers.filter(({ label }) => !matchesOne(label, hints.participants));
  if (speakers.length === 1 || open.length === 0) return new Set();
  const total = speakers.reduce((sum, { words }) => sum + words, 0);
  const main = open.filter(({ words, questions }) => words >= total * OTHER_SHARE || questions > 0);
  const asking = main.length === 1 && open.length < speakers.length ? (main[0] ?? null) : (speaksToAll(main, turns) ?? asksMost(main));
  return new Set(asking ? [asking.label] : []);
}

/**
 * The role of each label of one file: interviewer by name or label, else who asks most; "other" with under 2 % of the words and under a tenth
 * of the questions (captioners); everybody else is a participant. A file with a single speaker has a participant (rules 4 and 12).
 */
export function proposeSpeakers(parsed: Pick<ParsedText, "text" | "turns">, hints: SpeakerHints = {}): ProposedSpeaker[] {
  const speakers = countSpeakers(parsed);
  const interviewers = interviewersOf(parsed, speakers, hints);
  const words = speakers.reduce((sum, speaker) => sum + speaker.words, 0);
  const questions = speakers.reduce((sum, speaker) => sum + speaker.questions, 0);
  const proposed = speakers.map((speaker): ProposedSpeaker => {
    if (interviewers.has(speaker.label)) return { ...speaker, role: "interviewer" };
    if (matchesOne(speaker.label, hints.participants)) return { ...speaker, role: "participant" };
    const asides = speaker.words < words * OTHER_SHARE && (speaker.questions === 0 || speaker.questions < questions * 0.1);
    return { ...speaker, role: asides ? "other" : "participant" };
  });
  if (proposed.some(({ role }) => role === "participant")) return proposed;
  const most = proposed.filter(({ role }) => role === "other").toSorted((a, b) => b.words - a.words)[0];
  return proposed.map((speaker) => (speaker === most ? { ...speaker, role: "participant" } : speaker));
}

export type BatchText = { parsed: Pick<ParsedText, "text" | "turns">; hints?: SpeakerHints };

/** Names that stand in most files of a batch while the others come and go: whoever conducts the interviews. */
function recurring(files: BatchText[]): string[] {
  const seen = new Map<string, number>();
  for (const { parsed } of files) {
    for (const key of new Set(parsed.turns.flatMap(({ label }) => (label ? (personKey(label) ?? []) : []))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const names = [...seen].toSorted((a, b) => b[1] - a[1]);
  const often = names.filter(([, count]) => count >= Math.max(2, files.length * 0.6));
  const others = names.length - often.length;
  return others >= 2 ? often.map(([key]) => key) : [];
}

/**
 * Roles for all transcripts of one import together: a name that recurs in at least 60 % of the files, while at least two others vary, interviews
 * in all of them, unless a table names the interviewer or the label itself says who asks. Answers in the order of the files.
 */
export function proposeSpeakersForBatch(files: BatchText[]): ProposedSpeaker[][] {
  const transcripts = files.filter(({ parsed }) => parsed.turns.length > 0);
  const names = recurring(transcripts).filter((name) => asksInMost(name, transcripts));
  return files.map(({ parsed, hints = {} }) => {
    const interviewers = (hints.interviewers ?? []).length > 0 ? hints.interviewers : unlessParticipant(names, hints.participants);
    const proposed = proposeSpeakers(parsed, { ...hints, interviewers });
    return proposed.some(({ role }) => role === "interviewer") ? proposed : proposeSpeakers(parsed, { ...hints, interviewers: names });
  });
}

function unlessParticipant(names: string[], participants: string[] | undefined): string[] {
  return names.filter((name) => !matchesOne(name, participants));
}

/** A captioner recurs too: only who asks is taken for the interviewer. */
function asksInMost(name: string, files: BatchText[]): boolean {
  let asking = 0;
  let present = 0;
  for (const { parsed } of files) {
    const speakers = countSpeakers(parsed);
    const own = speakers.find(({ label }) => personKey(label) === name);
    if (!own) continue;
    present += 1;
    const most = speakers.reduce((highest, { handovers }) => Math.max(highest, handovers), 0);
    if (own.handovers > 0 && own.handovers * 2 >= most) asking += 1;
  }
  return asking * 2 > present;
}

/** Whether a label may stand for the same person in several files: a proper name, not a generic label (rule 11). */
export function isProperName(label: string): boolean {
  return label !== UNLABELLED && !isGenericLabel(label) && personKey(label) !== null;
}
