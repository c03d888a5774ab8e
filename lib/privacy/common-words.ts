/** Parts of a name that are nobody's alone. */
export const PARTICLES = new Set(
  "van von de der den da di del la le el bin ibn al y e dos das do ten ter zu zum und of the mr mrs ms mx dr prof herr frau senor senora monsieur madame jr sr ii iii".split(
    " ",
  ),
);

/** Names that are words too: taken for a name only with a capital. English above all, with some of German, French and Spanish. */
export const COMMON_WORDS = new Set(
  `will mark may rose grace hope art bill jack frank grant dean summer august april june autumn young white brown green black gray grey long
  short king price rich kind best good day page bush hill wood woods stone field cook baker carpenter mason taylor smith miller fisher hunter
  cooper porter potter turner walker carter parker butler gardener farmer shepherd bishop abbot pope knight noble prince duke earl baron
  major sergeant marshal archer bowman chase chance christian church cliff clay coral crystal daisy dale dawn destiny don drew eve faith fern
  flint ford forest fox frost gene gill ginger glen gold golden guy hardy harmony harper hazel heath holly homer honey hunt iris ivy jade jasmine
  jay jewel joy justice king lake lane lark laurel lawn lee lily love lowe lucky mercy merry mike mercer miles mills moss much myrtle nick noel
  norm olive olivier pat patience patty peace pearl penny pepper perry pierce piper poppy ray reed reef rich ridge river rob robin rock rod
  rowan ruby rusty sage sandy savage sharp shaw skip sky star sterling stern storm sue sunny swift teal terry thorn trip trinity ty van
  victor violet vision ward warren wade wells west winter wise worth wren wolf yard york art ben can dot ed jo al vi bo ty may mai juni
  klein gross lang kurz braun schwarz weiss roth jung alt neu richter kaiser koch bauer winter sommer sonntag freitag montag ernst frei
  banks brooks brook fields waters rivers bridge bridges parks gates stones hills hunters bell bells bond bonds days
    case cases park house post power powers price prices read sales shields singer small stock strong sweet tank temple town wall walls watts weeks weaver
    petit blanc noir roux grand rose claire marc pierre reine roi leroy mercier luz paz sol cruz mar flores rosa blanco leon rey santos`
    .split(/\s+/)
    .filter(Boolean),
);

const MONTHS = new Set(["may", "april", "june", "august", "mai", "juni"]);
const BEFORE_MONTHS = new Set(
  "in last next since until till of by early late mid this every each im seit bis ende anfang mitte from through before after".split(" "),
);
const QUESTION_VERBS = new Set(["will", "can", "may"]);
const AFTER_VERBS = new Set(
  "i you he she it we they the there this that these those anyone somebody someone anybody not be do see have get go".split(" "),
);

/** "in May", "Will you come?": a month, or a verb that begins a question, and no name. All in lower case. */
export function isMonthOrVerb({ before, word, after }: { before: string; word: string; after: string }): boolean {
  return (MONTHS.has(word) && (BEFORE_MONTHS.has(before) || after === "of")) || (QUESTION_VERBS.has(word) && AFTER_VERBS.has(after));
}
