import { folded } from "./headers";

export type LikertFamily = "agreement" | "satisfaction" | "ease" | "likelihood" | "importance" | "frequency" | "quality" | "extent";

/** The words of a scale from its low end to its high one; words of one place are separated by `|`. Both five and seven points where both are usual. */
type Ladder = { family: LikertFamily; points: number; words: string[] };

const LADDERS: Ladder[] = [
  ladder("agreement", [
    "strongly disagree|completely disagree|totally disagree",
    "disagree|somewhat disagree|rather disagree",
    "neither agree nor disagree|neutral|neither|undecided",
    "agree|somewhat agree|rather agree",
    "strongly agree|completely agree|totally agree",
  ]),
  ladder("agreement", [
    "strongly disagree|completely disagree",
    "disagree|moderately disagree|mostly disagree",
    "somewhat disagree|slightly disagree",
    "neither agree nor disagree|neutral|neither|undecided",
    "somewhat agree|slightly agree",
    "agree|moderately agree|mostly agree",
    "strongly agree|completely agree",
  ]),
  ladder("agreement", [
    "stimme überhaupt nicht zu|stimme gar nicht zu|trifft überhaupt nicht zu|trifft gar nicht zu|lehne stark ab",
    "stimme nicht zu|stimme eher nicht zu|trifft nicht zu|trifft eher nicht zu|lehne ab",
    "weder noch|teils teils|teils/teils|neutral|unentschieden",
    "stimme zu|stimme eher zu|trifft zu|trifft eher zu",
    "stimme voll und ganz zu|stimme voll zu|stimme völlig zu|trifft voll und ganz zu|trifft völlig zu|trifft voll zu",
  ]),
  ladder("agreement", [
    "pas du tout d'accord",
    "pas d'accord|plutôt pas d'accord",
    "ni d'accord ni pas d'accord|neutre|sans opinion",
    "d'accord|plutôt d'accord",
    "tout à fait d'accord|entièrement d'accord",
  ]),
  ladder("agreement", [
    "totalmente en desacuerdo|muy en desacuerdo",
    "en desacuerdo",
    "ni de acuerdo ni en desacuerdo|neutral",
    "de acuerdo",
    "totalmente de acuerdo|muy de acuerdo",
  ]),
  ladder("agreement", [
    "discordo totalmente",
    "discordo|discordo parcialmente",
    "nem concordo nem discordo|neutro",
    "concordo|concordo parcialmente",
    "concordo totalmente",
  ]),
  ladder("agreement", [
    "helemaal mee oneens|helemaal oneens",
    "mee oneens|oneens",
    "neutraal|niet eens niet oneens",
    "mee eens|eens",
    "helemaal mee eens|helemaal eens",
  ]),
  ladder("agreement", [
    "fortemente in disaccordo|per niente d'accordo",
    "in disaccordo|poco d'accordo",
    "né d'accordo né in disaccordo|neutrale",
    "d'accordo|abbastanza d'accordo",
    "fortemente d'accordo|molto d'accordo",
  ]),
  ladder("satisfaction", [
    "very dissatisfied|very unsatisfied|extremely dissatisfied|completely dissatisfied|not at all satisfied",
    "dissatisfied|unsatisfied|somewhat dissatisfied|not satisfied",
    "neither satisfied nor dissatisfied|neutral|neither|ok|okay",
    "satisfied|somewhat satisfied",
    "very satisfied|extremely satisfied|completely satisfied",
  ]),
  ladder("satisfaction", [
    "sehr unzufrieden",
    "unzufrieden|eher unzufrieden",
    "weder noch|neutral|teils teils",
    "zufrieden|eher zufrieden",
    "sehr zufrieden",
  ]),
  ladder("satisfaction", [
    "très insatisfait|pas du tout satisfait",
    "insatisfait|plutôt insatisfait|pas satisfait",
    "neutre|ni satisfait ni insatisfait",
    "satisfait|plutôt satisfait",
    "très satisfait",
  ]),
  ladder("satisfaction", [
    "muy insatisfecho|nada satisfecho",
    "insatisfecho|poco satisfecho",
    "neutral|ni satisfecho ni insatisfecho",
    "satisfecho|bastante satisfecho",
    "muy satisfecho",
  ]),
  ladder("satisfaction", [
    "muito insatisfeito",
    "insatisfeito",
    "neutro|nem satisfeito nem insatisfeito",
    "satisfeito",
    "muito satisfeito",
  ]),
  ladder("satisfaction", [
    "molto insoddisfatto",
    "insoddisfatto",
    "neutrale|né soddisfatto né insoddisfatto",
    "soddisfatto",
    "molto soddisfatto",
  ]),
  ladder("satisfaction", ["zeer ontevreden", "ontevreden", "neutraal", "tevreden", "zeer tevreden"]),
  ladder("ease", [
    "very difficult|extremely difficult|very hard|extremely hard",
    "difficult|somewhat difficult|hard",
    "neither easy nor difficult|neutral|neither",
    "easy|somewhat easy",
    "very easy|extremely easy",
  ]),
  ladder("ease", [
    "sehr schwierig|sehr schwer",
    "schwierig|schwer|eher schwierig",
    "weder noch|neutral|mittel",
    "einfach|leicht|eher einfach",
    "sehr einfach|sehr leicht",
  ]),
  ladder("ease", ["très difficile", "difficile", "neutre|ni facile ni difficile", "facile", "très facile"]),
  ladder("ease", ["muy difícil", "difícil", "neutral|ni fácil ni difícil", "fácil", "muy fácil"]),
  ladder("likelihood", [
    "very unlikely|extremely unlikely|not at all likely|definitely not",
    "unlikely|somewhat unlikely|probably not",
    "neutral|neither likely nor unlikely|might or might not|undecided",
    "likely|somewhat likely|probably|moderately likely",
    "very likely|extremely likely|definitely",
  ]),
  ladder("likelihood", [
    "sehr unwahrscheinlich|auf keinen fall",
    "unwahrscheinlich|eher unwahrscheinlich",
    "neutral|weder noch|vielleicht",
    "wahrscheinlich|eher wahrscheinlich",
    "sehr wahrscheinlich|auf jeden fall",
  ]),
  ladder("importance", [
    "not at all important|unimportant|not important",
    "slightly important|somewhat unimportant|of little importance",
    "moderately important|somewhat important|neutral",
    "important|quite important",
    "very important|extremely important|critical",
  ]),
  ladder("importance", [
    "überhaupt nicht wichtig|unwichtig",
    "eher unwichtig|wenig wichtig",
    "teils teils|mittel|neutral",
    "wichtig|eher wichtig",
    "sehr wichtig",
  ]),
  ladder("frequency", [
    "never",
    "rarely|seldom|almost never",
    "sometimes|occasionally",
    "often|frequently|usually|very often",
    "always|almost always",
  ]),
  ladder("frequency", ["nie|niemals", "selten", "manchmal|gelegentlich", "oft|häufig", "immer|sehr oft"]),
  ladder("frequency", ["jamais", "rarement", "parfois|de temps en temps", "souvent", "toujours|très souvent"]),
  ladder("frequency", [
    "nunca",
    "rara vez|raramente|casi nunca",
    "a veces|às vezes",
    "a menudo|frecuentemente|casi siempre|frequentemente",
    "siempre|sempre",
  ]),
  ladder("quality", [
    "very poor|very bad|terrible|awful|far below expectations",
    "poor|bad|below average",
    "fair|okay|ok|average|acceptable|neutral",
    "good|great|above average",
    "excellent|very good|outstanding",
  ]),
  ladder("quality", [
    "sehr schlecht|mangelhaft",
    "schlecht|ausreichend",
    "mittelmäßig|befriedigend|okay|mittel",
    "gut",
    "sehr gut|ausgezeichnet",
  ]),
  ladder("extent", [
    "not at all|none",
    "a little|slightly|a bit|to a small extent",
    "somewhat|moderately|to some extent",
    "quite a bit|very|mostly|to a large extent",
    "extremely|completely|very much|a great deal",
  ]),
];

function ladder(family: LikertFamily, words: string[]): Ladder {
  return { family, points: words.length, words };
}

function key(word: string): string {
  return folded(word)
    .replace(/[’‘]/g, "'")
    .replace(/\s*[-–—/]\s*/g, " ");
}

const PLACES = LADDERS.map((entry) => ({
  ...entry,
  places: new Map(entry.words.flatMap((words, at) => words.split("|").map((word): [string, number] => [key(word), at + 1]))),
}));

const SILENT =
  /^(?:n\/?a|not applicable|does not apply|don'?t know|no opinion|prefer not to (?:say|answer)|keine angabe|weiß nicht|trifft nicht auf mich zu|sans objet|no aplica|none of (?:the above|these)|unsure|not sure)\b/i;

/** Words that take no place on any scale: "N/A", "don't know". */
export function isSilent(label: string): boolean {
  return SILENT.test(folded(label));
}

export type LikertReading = { family: LikertFamily; points: number; numbers: Map<string, number | null> };

/**
 * The places of a column's labels on a usual scale of words (English, German, French, Spanish, Portuguese, Italian, Dutch): the one that knows them all,
 * but for those that say nothing ("N/A": null). Null where no scale knows all of them or where fewer than two are known.
 */
export function likertOf(labels: readonly string[]): LikertReading | null {
  const said = labels.filter((label) => !isSilent(label));
  if (said.length < 2) return null;
  const fitting = PLACES.find(({ places }) => said.every((label) => places.has(key(label))) && differ(said, places));
  if (!fitting) return null;
  const numbers = new Map(labels.map((label): [string, number | null] => [label, fitting.places.get(key(label)) ?? null]));
  return { family: fitting.family, points: fitting.points, numbers };
}

/** Two labels on one place mean another scale. */
function differ(labels: readonly string[], places: ReadonlyMap<string, number>): boolean {
  return new Set(labels.map((label) => places.get(key(label)))).size === labels.length;
}

const HIGH =
  /^(?:strongly agree|completely agree|agree|very (?:likely|satisfied|easy|much|good|well|important|happy)|(?:extremely|highly) (?:likely|satisfied|easy|important)|always|excellent|definitely(?! not)|fully|best|high|sehr (?!un|schwer|schwierig|schlecht)|stimme (?:voll|völlig)|trifft voll|tout à fait|très (?!in|difficile|mauvais)|totalmente (?:de acuerdo|satisf)|muy (?!in|difícil|mal|en des)|entirely|totally agree|everyone|completely)/i;
const LOW =
  /^(?:strongly disagree|completely disagree|totally disagree|disagree|not (?:at all|likely|satisfied|easy|important)|very (?:unlikely|dissatisfied|unsatisfied|difficult|hard|poor|bad)|extremely (?:unlikely|dissatisfied|difficult|hard)|never|terrible|definitely not|worst|low|none|sehr (?:un|schwer|schwierig|schlecht)|(?:stimme|trifft) (?:überhaupt|gar) nicht|überhaupt nicht|gar nicht|pas du tout|très (?:in|difficile|mauvais)|totalmente en desacuerdo|muy (?:in|difícil|mal|en des)|nada|nobody)/i;

/** Which end of a scale a label sounds like; null: it does not say. */
export function poleOf(label: string): "high" | "low" | null {
  const said = key(label);
  if (LOW.test(said)) return "low";
  return HIGH.test(said) ? "high" : null;
}
