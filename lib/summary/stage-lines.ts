import type { Theme } from "@/lib/themes/schema";
import { namingPoint } from "./coded-so-far";
import { briefly, fully, listedPieces, midSentence, nOf, nounOf, onSide, type Piece, type Side, startSentence, writeLine } from "./figure";
import { type PersonaReading, quotesAt, type StageRead } from "./reading";
import type { WrittenLine } from "./schema";

type Kind = "failure" | "trigger" | "need" | "objection";

/** Themes of one kind at one stage, as far as a sentence tells them: those that this side's people share most, first. */
type Told = { kind: Kind; stage: StageRead; place: string; form: number; side: Side; reading: PersonaReading; themes: Theme[] };

/** What was heard stage by stage: what stops people, what moves them on, what they need and what they hold against it, each with how many of how many. */
export function stageLines(reading: PersonaReading): WrittenLine[] {
  return reading.stages.flatMap((stage, index) => linesOfStage(reading, stage, index));
}

function linesOfStage(reading: PersonaReading, stage: StageRead, index: number): WrittenLine[] {
  const points: [Kind, Theme[]][] = [
    ["failure", stage.failures],
    ["trigger", stage.triggers],
  ];
  // what more people name is told first
  const lists = [
    ...points.sort(([, a], [, b]) => most(b, reading.side) - most(a, reading.side)),
    ...([
      ["need", stage.needs],
      ["objection", stage.objections],
    ] satisfies [Kind, Theme[]][]),
  ];
  const told = new Set<string>();
  const lines: WrittenLine[] = [];
  for (const [kind, list] of lists) {
    const side = sideOf(list, reading.side);
    const themes = list.filter((theme) => theme.codeId !== null && onSide(theme, side).people > 0);
    const [first] = themes;
    if (!first || told.has(asTold(first, side))) continue;
    const where = lines.length === 0 ? `in ${midSentence(stage.name)}` : "there";
    const place = side === reading.side ? where : `${where}, in questionnaires,`;
    const pieces = sentence({ kind, stage, form: index, side, reading, themes, place }, first);
    const named = themes.slice(0, 3).map(({ statement }) => statement);
    lines.push(writeLine(keyed(stage, kind), pieces, named));
    for (const theme of themes.slice(0, 2)) told.add(asTold(theme, side));
  }
  return lines;
}

function most(themes: readonly Theme[], side: Side): number {
  return themes.reduce((highest, theme) => (theme.codeId === null ? highest : Math.max(highest, onSide(theme, side).people)), 0);
}

function keyed({ stage }: StageRead, kind: Kind): Pick<WrittenLine, "key" | "section" | "stage"> {
  return { key: `stage.${stage}.${kind}`, section: "stage", stage };
}

/** A code that the sentence before told of, with the same people, is not told of again as a need or an objection. */
function asTold(theme: Theme, side: Side): string {
  return `${theme.codeId} ${side} ${onSide(theme, side).people}`;
}

/** Respondents are told of where nobody interviewed named anything. */
function sideOf(themes: readonly Theme[], side: Side): Side {
  return side === "people" && themes.every(({ people }) => people === 0) ? "respondents" : side;
}

function sentence(told: Told, first: Theme): Piece[] {
  const [, second, third] = told.themes;
  const highest = onSide(first, told.side).people;
  const alike = told.themes.filter((theme) => onSide(theme, told.side).people === highest);
  const naming = highest === 1 ? namingBeyondCodes(told) : null;
  if (naming !== null) return [...codedSoFar(told, naming), ...besides(told, first)];
  if (alike.length > 2) return highest === 1 ? nobodyShares(told, first) : severalAlike(told, alike);
  if (alike.length === 2 && second && highest === 1) return [...twoVoices(told, first, second), ...besides(told, first)];
  if (alike.length === 2 && second) return [...twoAlike(told, first, second), ...besides(told, first)];
  if (highest === 1) return [...onlyOne(told, first), ...besides(told, first)];
  return [...lead(told, first), ...(second ? next(told, second, third) : ["."]), ...besides(told, first)];
}

/** How many name the point where some of them did so in words that nobody coded yet, so that codes alone do not say who names it; else null. */
function namingBeyondCodes({ kind, stage: { stage }, side, reading }: Told): number | null {
  if (kind !== "failure" && kind !== "trigger") return null;
  const { all, coded } = namingPoint(reading, { stage, point: kind, side });
  return all > coded ? all : null;
}

function codedSoFar(told: Told, naming: number): Piece[] {
  const { kind, side, reading, themes, stage } = told;
  const of = side === "people" ? reading.base.of : reading.base.respondentsOf;
  const query = quotesAt(reading, { stage: stage.stage, point: kind === "trigger" ? "trigger" : "failure" });
  const items = themes.slice(0, 3).map((theme): Piece[] => [theme.statement, " (", counted(told, theme), ")"]);
  const head = ` ${nounOf(side, of)} ${names(naming)} ${aThing(kind)} ${within(told)}; coded so far: `;
  return [nOf(naming, of, { page: "quotes", query }), head, ...listedPieces(items), themes.length > 3 ? ", and others." : "."];
}

/** The place at the start of a sentence, with its comma. */
function begun({ place }: Told): string {
  return `${startSentence(place)},`.replace(",,", ",");
}

/** The same in the middle, before a colon or a bracket. */
function within({ place }: Told): string {
  return place.replace(/,$/u, "");
}

function names(people: number): string {
  return people === 1 ? "names" : "name";
}

/** Respondents who name the same: beside those who were interviewed, never added. */
function besides(told: Told, theme: Theme): Piece[] {
  const { respondents, respondentsOf } = theme;
  if (told.side === "respondents" || respondents === 0) return [];
  const { page, query } = evidenceOf(told, theme);
  const figure = nOf(respondents, respondentsOf, { page, query: { ...query, source: ["questionnaire"] } });
  const which = told.themes.length > 1 ? "the first" : "it too";
  return [" Beside them, ", figure, ` ${nounOf("respondents", respondentsOf)} ${names(respondents)} ${which} in questionnaires.`];
}

/** The words of a kind: what it does, and what one of its themes is called. */
const WORDS: Record<Kind, { often: string; same: string; named: string; thing: string; things: string }> = {
  failure: {
    often: "what stops people most often",
    same: "run into the same thing",
    named: "The failure point named most often",
    thing: "failure point",
    things: "failure points",
  },
  trigger: {
    often: "what moves people on most often",
    same: "are moved on by the same thing",
    named: "The trigger named most often",
    thing: "trigger",
    things: "triggers",
  },
  need: {
    often: "what people say most often that they need",
    same: "name the same need",
    named: "The need named most often",
    thing: "need",
    things: "needs",
  },
  objection: {
    often: "what people object to most often",
    same: "raise the same objection",
    named: "The objection raised most often",
    thing: "objection",
    things: "objections",
  },
};

function evidenceOf({ kind, stage, reading }: Told, { codeId }: Theme) {
  const point = kind === "failure" || kind === "trigger" ? kind : null;
  return { page: "quotes" as const, query: quotesAt(reading, { stage: stage.stage, point, codeId }) };
}

/** The sentence's head, in one of three forms, so that one stage does not read like the next. */
function lead(told: Told, theme: Theme): Piece[] {
  const { side, form, kind } = told;
  const counts = { side, at: evidenceOf(told, theme) };
  const words = WORDS[kind];
  const shift = { failure: 0, trigger: 1, need: 2, objection: 1 }[kind];
  switch ((form + shift) % 3) {
    case 0:
      return [`${begun(told)} ${words.often}: ${theme.statement} (`, ...briefly(theme, counts), ")"];
    case 1:
      return [...fully(theme, counts), `, ${words.same} ${within(told)}: ${theme.statement}`];
    default:
      return [`${words.named} ${within(told)}: ${theme.statement}, by `, ...fully(theme, counts)];
  }
}

function next(told: Told, second: Theme, third: Theme | undefined): Piece[] {
  const figure = (theme: Theme) => {
    const { people, of } = onSide(theme, told.side);
    return nOf(people, of, evidenceOf(told, theme));
  };
  const follows = onSide(second, told.side).people;
  const tied = third && onSide(third, told.side).people === follows;
  switch ((told.form + (told.kind === "trigger" ? 1 : 0)) % 3) {
    case 0:
      return ["; then ", second.statement, " (", figure(second), ")", ...(tied ? [" and others alike."] : ["."])];
    case 1:
      return [". ", figure(second), ` ${names(follows)} another${tied ? ", as many as others do" : ""}: ${second.statement}.`];
    default:
      return [tied ? "; next, with others alike, comes " : "; next comes ", second.statement, ", with ", figure(second), "."];
  }
}

function twoAlike(told: Told, first: Theme, second: Theme): Piece[] {
  const each = (theme: Theme): Piece[] => [theme.statement, " (", ...briefly(theme, { side: told.side, at: evidenceOf(told, theme) }), ")"];
  const head = `${begun(told)} two ${WORDS[told.kind].things} are named equally often: `;
  return [head, ...each(first), " and ", ...each(second), "."];
}

function twoVoices(told: Told, first: Theme, second: Theme): Piece[] {
  const each = (theme: Theme): Piece[] => [theme.statement, " (", counted(told, theme), ")"];
  return [`${begun(told)} only single voices name ${aThing(told.kind)}: `, ...each(first), " and ", ...each(second), "."];
}

function severalAlike(told: Told, alike: readonly Theme[]): Piece[] {
  const items = alike.slice(0, 3).map((theme): Piece[] => [theme.statement, " (", counted(told, theme), ")"]);
  const more = alike.length > 3 ? ", and others as often" : "";
  const { thing, things } = WORDS[told.kind];
  const heads = [`no single ${thing} leads`, `several ${things} are named alike`, `${things} are spread evenly`];
  return [`${begun(told)} ${heads[told.form % heads.length]}: `, ...listedPieces(items), `${more}.`];
}

function counted(told: Told, theme: Theme) {
  const { people, of } = onSide(theme, told.side);
  return nOf(people, of, evidenceOf(told, theme));
}

function onlyOne(told: Told, theme: Theme): Piece[] {
  return [
    `So far a single ${nounOf(told.side, 1)} names ${aThing(told.kind)} ${within(told)} (`,
    counted(told, theme),
    `): ${theme.statement}.`,
  ];
}

function aThing(kind: Kind): string {
  return kind === "objection" ? "an objection" : `a ${WORDS[kind].thing}`;
}

function nobodyShares(told: Told, first: Theme): Piece[] {
  const example: Piece[] = [first.statement, " (", counted(told, first), "), for one."];
  const { of } = onSide(first, told.side);
  if (of === 1) return [`${begun(told)} the one ${nounOf(told.side, 1)} heard names several ${WORDS[told.kind].things}: `, ...example];
  return [`${begun(told)} no two ${nounOf(told.side, 2)} share ${aThing(told.kind)} yet: `, ...example];
}
