import { PorterStemmer } from "natural/lib/natural/stemmers/index.js";

const MOST_REMEMBERED = 60_000;
const remembered = new Map<string, string>();

/** Irregular past forms and their root, so that "bought" and "buy" are one word to the suggestions. */
const IRREGULAR = new Map(
  `became:become began:begin bought:buy broke:break broken:break brought:bring built:build came:come caught:catch chose:choose chosen:choose
   dealt:deal did:do done:do drew:draw fell:fall fallen:fall felt:feel found:find fought:fight forgot:forget forgotten:forget gave:give given:give
   went:go gone:go got:get gotten:get grew:grow grown:grow had:have heard:hear held:hold kept:keep knew:know known:know learnt:learn left:leave
   lost:lose made:make meant:mean met:meet paid:pay ran:run read:read said:say saw:see seen:see sent:send shown:show spent:spend spoke:speak
   spoken:speak stood:stand stuck:stick switched:switch taught:teach thought:think threw:throw told:tell took:take taken:take tried:try
   understood:understand woke:wake won:win wrote:write written:write sold:sell sought:seek cancelled:cancel cancelling:cancel used:use using:use tries:try
   unsubscribed:unsubscribe upgraded:upgrade costs:cost paying:pay dying:die lying:lie drove:drive driven:drive wore:wear worn:wear tore:tear bit:bit hid:hide hidden:hide froze:freeze frozen:freeze rang:ring rung:ring swore:swear sworn:swear
   sank:sink shrank:shrink rose:rise risen:rise drank:drink ate:eat eaten:eat flew:fly fed:feed led:lead slept:sleep swept:sweep tying:tie eating:eat being:be`
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);

/** Porter's stem of a lower-case English word (natural's stemmer), remembered, since one interview repeats its words. */
export function stemOf(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const stem = PorterStemmer.stem(word);
  remembered.set(word, stem);
  return stem;
}

const lemmas = new Map<string, string>();

/** Words whose end only looks like an inflection. */
const UNINFLECTED = new Set([
  "quite",
  "during",
  "something",
  "anything",
  "nothing",
  "everything",
  "thing",
  "bring",
  "spring",
  "string",
  "need",
  "indeed",
  "speed",
  "feed",
  "hundred",
]);

function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith("s") || /(?:ss|us|is|'s)$/.test(word)) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.replace(/(?:(?<=x|ch|sh|ss)es|s)$/, "");
}

/** "hav" is short for "have", "stopp" for "stop". */
function mended(stem: string): string {
  if (stem.length > 3) return stem.replace(/([bdgmnprt])\1$/, "$1");
  return /^[^aeiou]?[^aeiou][aeiou][^aeiouwxy]$/.test(stem) ? `${stem}e` : stem;
}

function uninflected(word: string): string {
  const one = singular(word);
  if (one.endsWith("ied") && one.length > 4) return `${one.slice(0, -3)}y`;
  const ending = /(?<=[aeiouy].*)(?:ed|ing)$/.exec(one);
  return ending && one.length > 4 ? mended(one.slice(0, ending.index)) : one;
}

/**
 * A lower-case English word without its inflection only: "prices", "priced" and "pricing" are one, "useful" stays apart from "use".
 * The form itself ("pric") is a key, not a word.
 */
export function lemmaOf(word: string): string {
  const known = lemmas.get(word);
  if (known !== undefined) return known;
  if (lemmas.size >= MOST_REMEMBERED) lemmas.clear();
  const root = UNINFLECTED.has(word) ? word : (IRREGULAR.get(word) ?? uninflected(word));
  const lemma = root.length > 4 && root !== "quite" ? root.replace(/e$/, "") : root;
  lemmas.set(word, lemma);
  return lemma;
}

/** Like stemOf, with irregular verbs brought to their root first: "bought" and "buying" both give "bui". */
export function rootOf(word: string): string {
  return stemOf(IRREGULAR.get(word) ?? word);
}
