import type { Gathered } from "@/lib/keywords/select";
import type { Word } from "@/lib/keywords/words";
import type { Span } from "@/lib/text/sentences";

/** First names common in English-speaking offices, without those that are words, places or products as well ("Mark", "Grant", "Victoria", "Julia"). */
const FIRST_NAMES = new Set(
  `aaron abby abigail adam adrian ahmed aisha alan albert alejandro alex alexander alexandra alice alicia alison allison amanda amit amy ana andre andrea
  andreas andrew andy angela anita ann anna anne annie anthony anton arthur arun ashley audrey barbara becky ben benjamin bernard beth betty bob brandon
  brenda brian bruce bryan camille carl carla carlos carmen carol caroline catherine cathy charles charlie chris christian christina christine
  christopher cindy claire clara claudia colin connor craig cristina cynthia daniel daniela danielle danny dave david deborah debbie denise dennis derek
  diana diane dmitri dominic donald donna dustin dorothy doug douglas duncan dylan ed eddie edward eileen elaine eleanor elena eli elizabeth ella ellen
  emily emma eric erica erik erin ernest ethan eugene eva evan evelyn fatima felix fernando fiona francesca francesco frederic gabriel gary george
  gerald geoff giovanni gloria gordon graham greg gregory guido hannah hans harold harry hassan heather heidi helen helena henry howard ian ibrahim
  ingrid irene isaac isabel isabella ivan jackie jacob jacqueline jake james jamie jane janet janice jason javier jay jean jeff jeffrey jen jennifer
  jenny jeremy jerry jess jesse jessica jessie jill jim jimmy joan joanna joe joel johan johannes john johnny jonathan jorge joseph joshua joyce juan
  judith judy julian julie justin karen karl kate katherine kathleen kathy katie kayla keith kelly ken kenneth kevin kim kimberly kirsten klaus krishna
  kristen kristin kumar kyle lars laura lauren laurie lawrence leah lee lena leo leon leonard leslie lewis liam lily linda lindsay lisa liz lorenzo
  louis louise lucas lucy luis luke lydia maggie manuel marco margaret maria marie marilyn mario marion martha martin marvin mary mateo matt matteo
  matthew maurice megan melanie melissa michael michelle miguel mike mikhail mohamed mohammed monica morgan muhammad nancy naomi natalia natalie natasha
  nathan neil nicholas nick nicole nigel nikhil nina noah nora norman oliver olivia omar oscar pamela patricia patrick paul paula pedro peggy peter phil
  philip phillip pierre priya rachel rafael rahul raj rajesh ralph raymond rebecca ricardo richard rick robert roberta roger roland ron ronald rosa
  russell ruth ryan sally sam samantha samuel sandra sanjay sara sarah scott sean sebastian sergei sergio sharon sheila shirley simon sofia sonia sophia
  sophie stefan stella stephanie stephen steve steven stuart sumana susan suzanne sven sylvia tamara tanya tara ted terri terry theresa thomas tim
  timothy tina todd tom tommy toni tony tracy tyler ursula valerie vanessa vera veronica victor vijay vincent vivian vladimir walter wanda warren wayne
  wendy werner wesley wilhelm william xavier yuki yusuf yvonne zach zachary zoe`
    .trim()
    .split(/\s+/),
);

/** Who a label may call somebody without naming them. */
const ROLES = new Set([
  "interviewer",
  "interviewee",
  "participant",
  "speaker",
  "moderator",
  "respondent",
  "customer",
  "user",
  "guest",
  "host",
  "the",
  "and",
]);
const LABEL = /^[^\S\n]*(?:[[(]?\d[\d:.,]*[\])]?[^\S\n]+)?\**(\p{Lu}[\p{L}.'’-]{1,30}(?: [\p{L}.'’-]{1,30}){0,3})\**[^\S\n]*:/gmu;
const CAPITAL = /^\p{Lu}/u;

function bare(word: string): string {
  return word.replace(/(?:'s|\.)$/, "");
}

/** The words of the labels that stand before what people say ("NAOMI:", "[00:12] Ben Okri:"): any that stands outside the counted stretches twice. */
function labelWords(text: string, spans: readonly Span[]): string[] {
  const seen = new Map<string, number>();
  let next = 0;
  for (const { 0: label, 1: name, index } of text.matchAll(LABEL)) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= index) next++;
    const within = (spans[next]?.start ?? Number.POSITIVE_INFINITY) < index + label.length - 1;
    if (name && !within) seen.set(name, (seen.get(name) ?? 0) + 1);
  }
  return [...seen].filter(([, times]) => times > 1).flatMap(([name]) => wordsOfName(name));
}

function wordsOfName(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[\s.]+/)
    .filter((word) => word.length > 2 && !ROLES.has(word));
}

/**
 * Tells people's names in what is said: those of the speakers (their labels, and `names` where they are known), common first names, and
 * a word with a capital right after one. A name is nobody's theme.
 */
export function nameTeller(
  text: string,
  words: readonly Word[],
  { spans, names }: { spans: readonly Span[]; names: readonly string[] },
): (word: Word) => boolean {
  const known = new Set([...names.flatMap(wordsOfName), ...labelWords(text, spans)]);
  const isFirst = ({ word, surface }: Word) => CAPITAL.test(surface) && (known.has(bare(word)) || FIRST_NAMES.has(bare(word)));
  const surnames = new Set<string>();
  words.forEach((word, i) => {
    const next = words[i + 1];
    if (isFirst(word) && next?.joined && !word.word.endsWith("'s") && CAPITAL.test(next.surface)) surnames.add(next.word);
  });
  return (word) => isFirst(word) || (CAPITAL.test(word.surface) && surnames.has(bare(word.word)));
}

/** Whether a phrase is somebody's name, or has one in it ("Naomi's desk"). */
export function namesSomebody({ occurrences }: Gathered, words: readonly Word[], isName: (word: Word) => boolean): boolean {
  const { at, length } = occurrences[0] ?? { at: 0, length: 0 };
  return words.slice(at, at + length).some(isName);
}
