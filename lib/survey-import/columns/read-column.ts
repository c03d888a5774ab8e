import type { QuestionOption } from "@/lib/questionnaires/definition";
import { AS_LIST } from "@/lib/questionnaires/split-cell";
import { type Asked, type Reading, readAnchored, readFeelings, readLeadingNumbers, readWords, scaleOf } from "./closed-answer";
import { likertOf } from "./likert";
import { asksToRecommend, readNumbers } from "./number-answer";
import { listed, type Splitting, splitting } from "./split";

const SEVERAL =
  /select all|check all|tick all|choose (?:all|up to|any)|all that apply|mark all|multiple|mehrfach|alle(?:s)? (?:zutreffende|auswählen)|zutreffende|plusieurs|toutes les réponses|cochez|seleccione tod|todas las que|selecione tod|tutte le|meerdere|\bwhich (?!one)|channels|touchpoints|\bused\b|languages|tools\b|selected choice|\bwelche\b|\bquels?\b|\bquelles\b|\bcuáles\b|\bquais\b/i;
const OPEN =
  /^(?:why|how (?:would|could|can|do|did|come)|what (?:else|could|would|should|happened|made|nearly|is the main|do you (?:like|dislike|wish)|don'?t)|tell us|please (?:describe|explain|tell|share|elaborate|provide)|describe|explain|anything|.*\bwhat else|if you could|any (?:other|further|additional)|in your own words|warum|wieso|weshalb|was (?:hat|h[äa]tte|ist|könn|würd|fehl|sollte)|bitte (?:beschreib|erkl|erläuter)|pourquoi|comment|décri|por ?qué|cuént|descri|perché|waarom)|other details|further details|comments?\W*$|feedback|suggestions?|open-ended/i;
const RANKED = /\brank|\border of|rangfolge|reihenfolge|classez|ordena|ordene|classific/i;
const LONGEST_OPTION = 200;
const FEW = 5;

/** How a column of answers is to be read, by its question and by all that stands in it. */
export function readColumn(asked: Asked): Reading {
  const { profile, text } = asked;
  if (profile.filled === 0) return { type: OPEN.test(text) ? "long-text" : "short-text", confidence: 0.1 };
  if (profile.moments.count * 10 >= profile.filled * 9) return { type: "date", confidence: 0.9 };
  return (
    readRowsInCells(asked) ??
    readFeelings(asked) ??
    readNumbers(asked) ??
    readLeadingNumbers(asked) ??
    readWords(asked) ??
    anchored(asked) ??
    readChoices(asked) ??
    readText(asked)
  );
}

const ROW_IN_CELL = /^\s*([^|:]{1,120}):\s+([^|]{1,200}?)\s*$/;

/** A whole matrix in one cell, "Import: easy | Set-up: hard", as OpnForm writes it: every cell names rows of a short list. */
function readRowsInCells({ profile }: Asked): Reading | null {
  const rows = new Map<string, number>();
  const chosen = new Set<string>();
  if (![...profile.values.keys()].some((value) => value.includes(" | "))) return null;
  for (const value of profile.values.keys())
    for (const piece of value.split("|")) {
      const match = ROW_IN_CELL.exec(piece);
      if (!match?.[1] || !match[2]) return null;
      rows.set(match[1].trim(), (rows.get(match[1].trim()) ?? 0) + 1);
      chosen.add(match[2].trim());
    }
  if (rows.size > 50 || chosen.size > 30) return null;
  const places = likertOf([...chosen])?.numbers;
  const options = [...chosen].map(
    (value): QuestionOption => ({ value, label: value, ...(places && { number: places.get(value) ?? null }) }),
  );
  return { type: "matrix", rows: [...rows.keys()].map((value) => ({ value, label: value })), options, confidence: 0.8 };
}

function anchored(asked: Asked): Reading | null {
  const found = readAnchored(asked);
  if (!found?.scale || !asksToRecommend(asked.text) || found.scale.max !== 10) return found;
  const lowest = found.options?.some(({ number }) => number === 1)
    ? found.options.map((option) => (option.number === 1 ? { ...option, number: 0 } : option))
    : found.options;
  return { ...found, type: "recommendation", options: lowest, scale: { ...found.scale, min: 0 }, metric: "nps" };
}

function readChoices(asked: Asked): Reading | null {
  const { profile, text, joiners } = asked;
  const few = profile.filled <= FEW;
  const inLists = listed(profile.values);
  if (inLists) return multiple(asked, inLists);
  if (OPEN.test(text) && few && !asked.hasOwnWords) return null;
  const hints = { joiners, asksForSeveral: SEVERAL.test(text), few };
  const several = profile.longest <= 2000 ? splitting(profile.values, hints) : null;
  if (several && !(OPEN.test(text) && several.joined === ",")) return multiple(asked, several);
  return single(asked);
}

function multiple({ profile, text }: Asked, found: Splitting): Reading {
  const ranked = RANKED.test(text) && found.options.length >= 3 && found.residues === 0;
  const few = profile.filled <= FEW;
  return {
    type: ranked ? "ranking" : "multiple",
    options: found.options.map(({ value }) => ({ value, label: value.replace(/^"(.*)"$/s, "$1").replaceAll('""', '"') })),
    joined: found.joined,
    writeIn: found.residues > 0,
    confidence: few ? 0.6 : Math.min(0.95, found.share),
    ...(few && found.joined !== AS_LIST && { doubt: `Are these several choices, separated by “${found.joined}”?` }),
  };
}

/** One choice of a few: cells that come again make up most of the column; those that stand alone are the respondents' own words. */
function single({ profile, text, hasOwnWords }: Asked): Reading | null {
  const { values, filled } = profile;
  const again = [...values].filter(([value, times]) => times >= 2 && value.length <= LONGEST_OPTION).sort((a, b) => b[1] - a[1]);
  const covered = again.reduce((sum, [, times]) => sum + times, 0);
  const alone = filled - covered;
  const open = OPEN.test(text) && !hasOwnWords;
  if (filled <= FEW) return fewChoices(values, open, filled);
  if (again.length > 40 || covered < filled * (open ? 0.95 : 0.8) || again.length > filled / 3) return null;
  const wordy = again.some(([value]) => value.length > 60);
  if (open && wordy) return null;
  const all = alone > 0 && values.size <= 12 && alone <= 3 && !open ? [...values].sort((a, b) => b[1] - a[1]) : again;
  const whole = all.length === values.size && profile.whole;
  return { type: "single", options: optionsOf(all), writeIn: !whole, confidence: whole ? 0.9 : 0.75 };
}

/** Of a handful of rows, a short answer to a question that is not open is taken as one of its choices. */
function fewChoices(values: ReadonlyMap<string, number>, open: boolean, filled: number): Reading | null {
  const short = [...values.keys()].every((value) => value.length <= 25 && value.split(/\s+/).length <= 5);
  const repeated = filled > 1 && values.size < filled;
  if (!short || open || (!repeated && values.size > 3)) return null;
  return {
    type: "single",
    options: optionsOf([...values]),
    confidence: 0.4,
    doubt: "Is this one choice of a few, or words of the respondents' own?",
  };
}

function optionsOf(values: readonly [string, number][]): QuestionOption[] {
  return values.map(([value]) => ({ value, label: value }));
}

function readText({ profile, text }: Asked): Reading {
  const long = profile.longest > 120 || profile.length > profile.filled * 40 || OPEN.test(text);
  return { type: long ? "long-text" : "short-text", confidence: profile.filled <= FEW ? 0.5 : 0.8 };
}

/** The rows of a matrix read as one: what stands in any of them are its columns, as numbers where they are a usual scale. */
export function readGrid(asked: Asked): Reading {
  const words = readWords(asked) ?? readLeadingNumbers(asked);
  if (words) return { ...words, type: "matrix", metric: undefined };
  const { numbers, filled, values } = asked.profile;
  if (filled > 0 && numbers.count * 100 >= filled * 95) {
    const found = readNumbers(asked);
    const options = [...values.keys()]
      .sort((a, b) => Number(a) - Number(b))
      .map((value) => ({ value, label: value, number: Number(value.replace(",", ".")) }));
    return { type: "matrix", options, scale: found?.scale ?? scaleOf(0, 1), confidence: 0.8 };
  }
  const several = splitting(values, { joiners: asked.joiners, asksForSeveral: true, few: filled <= FEW });
  if (several && several.options.length <= 15)
    return {
      type: "matrix",
      options: several.options.map(({ value }) => ({ value, label: value })),
      joined: several.joined,
      confidence: 0.8,
    };
  return { type: "matrix", options: optionsOf([...values].slice(0, 100)), confidence: 0.7 };
}
