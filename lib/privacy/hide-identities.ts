import { isPersonalCell, isPersonalName } from "@/lib/survey-import/columns/personal";
import type { Span } from "@/lib/text/sentences";
import type { IdentityFinder, Telling } from "./find-identities";
import { hideAll, hideSpans } from "./hidden-mark";
import { asPhrase } from "./hide-phrases";

/** What of a study is hidden from whoever does not see identities. */
export type Hidden = {
  find: IdentityFinder;
  /** stretches of a text that are words of people who refused to be quoted (UTF-16 offsets into it as it stands), by its id; no entry: none */
  refusedIn: (documentId: string) => readonly Span[] | null;
  /** whether a term that stands by itself is a part of a name or an address */
  isTelling?: Telling;
  /** highlights on such words */
  isRefused: (highlightId: string) => boolean;
  /** of the quote of a highlight what is a piece of something hidden that goes on beyond its ends (offsets into the quote) */
  cutIn?: (highlightId: string) => readonly Span[];
  /** people who refused */
  hasRefused: (participantId: string) => boolean;
  /** the answer is about files that its reader just sent: their names and labels are told as they are, for correcting what was understood */
  ownFiles?: boolean;
  /** titles that are the names of their files, which may be people's, and what is called by them instead */
  fileTitles?: ReadonlyMap<string, string>;
  /** by their ids, how the study calls its people */
  codes: ReadonlyMap<string, string>;
};

type Item = Record<string, unknown>;

/** What is no text: whatever they hold goes through as it is. */
const NO_TEXT = /^(?:id|ids|.+Ids?|.*[cC]ursor|token|sha256|hash|digest|slot)$/;
const MACHINE = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d{2}-\d{2}(?:[T ][\d:.]+(?:Z|[+-][\d:]+)?)?)$/;
/** A small word by itself is a value of a list ("customer"), but for what stands under these; a long number may be one to call. */
const VALUE = /^(?!.*\d{6})[a-z0-9-]{1,40}$/;
const FREE =
  /^(?:title|name|file|fileName|label|speaker|q|query|text|quote|snippet|note|summary|statement|comment|term|terms|value|definition|question|decision|success|failure|owner|reviewer|who|personaName|description|hypothesis|goal|purpose|closedReason|message|timeline|team|reasons|lesson|link|firstSign|example|dataOwner|whenToUse|whenNot|thanks)$/;
/** Words that stand by themselves, written small. */
const TERMS = /^(?:terms?|nearest|shared|phrases)$/;
/** In titles and names of files people are often written small. */
const TITLES = /^(?:title|name|file|fileName|label|speaker|about|interviewTitle)$/;
/** Cells of a file have no names: a short one may be a title. */
const LONGEST_TITLE = 200;
/** What of a marked stretch are its words, and what was said about them. */
const WORDS = new Set(["quote", "snippet", "text", "words", "before", "after", "comment", "term", "was", "now", "terms", "shared"]);
const SPEAKER_ROLES = new Set(["interviewer", "participant", "other"]);

/**
 * A JSON value as whoever does not see identities gets it: in every free text names and addresses give way to marks of the same length, words of people who
 * refused likewise, speakers are called by what they are; display names and personal fields are left out. Ids, keys, days and values of lists stay as they are.
 * Costs the value's length.
 */
export function hideIdentities<T>(value: T, hidden: Hidden): T {
  return hideIn(value, "", hidden) as T;
}

/** One text, as such a value would hold it. */
export function hideInText(text: string, { find }: Pick<Hidden, "find">, anyCase = false): string {
  return hideSpans(text, find(text, anyCase));
}

function hideIn(value: unknown, key: string, hidden: Hidden): unknown {
  if (typeof value === "string") return textHidden(value, key, hidden);
  // the cells of a row have no names
  if (Array.isArray(value)) return value.map((one) => hideIn(one, inList(key), hidden));
  return isItem(value) ? hideInItem(withoutRefused(asPhrase(value, hidden.isTelling), hidden), hidden) : value;
}

/** Words in a list stand each by itself; words that are one text (a quote of a report) are read on. */
function inList(key: string): string {
  return key === "words" ? "term" : key || "value";
}

function textHidden(text: string, key: string, hidden: Hidden): string {
  if (TERMS.test(key) && hidden.isTelling?.(text)) return hideAll(text);
  if (!isText(text, key)) return text;
  const isTitle = TITLES.test(key);
  const instead = isTitle || !VALUE.test(text) ? hidden.fileTitles?.get(text) : undefined;
  return instead ?? hideInText(text, hidden, isTitle || mayBeTitle(text, key));
}

function mayBeTitle(text: string, key: string): boolean {
  return text.length <= LONGEST_TITLE && (key === "value" || !/\s/.test(text));
}

function hideInItem(item: Item, hidden: Hidden): Item {
  return Object.fromEntries(
    Object.entries(item)
      .filter(([name]) => name !== "displayName")
      .map(([name, one]) => [name, isColleague(name, one) || (hidden.ownFiles && isOwn(name, item)) ? one : hideUnder(name, one, hidden)]),
  );
}

function hideUnder(name: string, one: unknown, hidden: Hidden): unknown {
  if (name === "fields") return cellsHidden(fieldsShown(one, hidden), hidden);
  if (name === "cells") return cellsHidden(one, hidden);
  return NO_TEXT.test(name) && isId(one) ? one : hideIn(one, name, hidden);
}

/** Who of the team did something, or to whom of it something was done. */
function isColleague(name: string, one: unknown): boolean {
  return isItem(one) && (name === "who" ? "byToken" in one : name === "thing" && one.kind === "person" && "isThere" in one);
}

/** The label of a speaker, or the name of a file. */
function isOwn(name: string, item: Item): boolean {
  return (name === "label" && "role" in item) || (name === "name" && "sha256" in item);
}

function isText(value: string, key: string): boolean {
  if (value.length < 2 || MACHINE.test(value)) return false;
  return FREE.test(key) || !VALUE.test(value);
}

/** Some lists name their items by their words ("Plan for teams"): those have blanks. */
function isId(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isId);
  return typeof value === "string" ? !/\s|@/.test(value) : !isItem(value);
}

function isItem(value: unknown): value is Item {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What somebody wrote into columns, whatever those are called. */
function cellsHidden(cells: unknown, hidden: Hidden): unknown {
  if (!isItem(cells)) return hideIn(cells, "", hidden);
  return Object.fromEntries(Object.entries(cells).map(([column, cell]) => [column, hideIn(cell, "value", hidden)]));
}

/** A group of people by what stands in a column: an address by itself tells who they are. */
function asGroup(item: Item): Item {
  const { value, label } = item;
  return typeof value === "string" && value === label && isPersonalCell(value)
    ? { ...item, value: hideAll(value), label: hideAll(value) }
    : item;
}

function fieldsShown(fields: unknown, hidden: Hidden): unknown {
  if (Array.isArray(fields)) return fields.filter(isColumnShown).map(withoutPersonalValues);
  return isItem(fields) ? withoutPersonal(fields, hidden) : fields;
}

/** A column by which people can be told apart, or the name of one. */
function isColumnShown(column: unknown): boolean {
  return !isItem(column) || typeof column.field !== "string" || !isPersonalName(column.field);
}

function withoutPersonalValues(column: unknown): unknown {
  if (!isItem(column) || !Array.isArray(column.values)) return column;
  return { ...column, values: column.values.filter((one) => !(isItem(one) && typeof one.value === "string" && isPersonalCell(one.value))) };
}

/** Columns of a person or a reply that hold a name or an address, or are called by one, are left out; others keep what they say. */
function withoutPersonal(fields: Item, { find }: Hidden): Item {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([header, cell]) => !isPersonalName(header) && find(header, true).length === 0 && !(typeof cell === "string" && isPersonalCell(cell)),
    ),
  );
}

function withoutRefused(item: Item, hidden: Hidden): Item {
  const called = asCut(asReply(asSpeaker(asGroup(item), hidden), hidden), hidden);
  if (typeof called.highlightId === "string" && hidden.isRefused(called.highlightId)) return wordsHidden(called);
  const documentId = typeof called.documentId === "string" ? called.documentId : null;
  if (documentId !== null) return asPlace(called, hidden.refusedIn(documentId));
  if (typeof called.id !== "string") return asConflict(called, hidden);
  if (typeof called.text === "string" || Array.isArray(called.opening)) return asDocument(called, hidden.refusedIn(called.id));
  return asConflict(called, hidden);
}

/** A quote that begins or ends within a name. */
function asCut(item: Item, { cutIn }: Hidden): Item {
  const id = item.highlightId ?? item.id;
  if (typeof item.quote !== "string" || typeof id !== "string" || !cutIn) return item;
  const pieces = cutIn(id);
  return pieces.length === 0 ? item : { ...item, quote: hideSpans(item.quote, pieces) };
}

/** A label may be a name: a participant is called by their code, whoever asks by what they do. */
function asSpeaker(item: Item, { codes, ownFiles }: Hidden): Item {
  if (ownFiles) return asOwnSpeaker(item);
  const { label, role, participantId } = item;
  if (typeof label !== "string" || typeof role !== "string" || !SPEAKER_ROLES.has(role)) return item;
  if (role === "interviewer") return { ...item, label: "Interviewer" };
  const code = typeof participantId === "string" ? codes.get(participantId) : undefined;
  return code === undefined
    ? item
    : { ...item, label: code, ...(isItem(item.participant) && { participant: { ...item.participant, name: null } }) };
}

/** Of a name that its reader sent nobody says which of the study's people has it. */
function asOwnSpeaker(item: Item): Item {
  const { participant } = item;
  if (!("label" in item) || !isItem(participant) || participant.isNew !== false) return item;
  return { ...item, participantId: null, participant: { code: null, name: null, isNew: false } };
}

/** What somebody who refused wrote into the cells of a reply; what they chose from a list stays. */
function asReply(item: Item, { hasRefused }: Hidden): Item {
  const { cells, fields, participantId } = item;
  if (!isItem(cells) || typeof participantId !== "string" || !hasRefused(participantId)) return item;
  return { ...item, cells: textsHidden(cells), ...(isItem(fields) && { fields: textsHidden(fields) }) };
}

function textsHidden(cells: Item): Item {
  return Object.fromEntries(
    Object.entries(cells).map(([key, cell]) => [key, typeof cell === "string" && !VALUE.test(cell) ? hideAll(cell) : cell]),
  );
}

/** A stretch of a text: where it lies on refused words they, and what was said about them, are hidden. An answer comes without a stretch: it is all of it. */
function asPlace(item: Item, refused: readonly Span[] | null): Item {
  if (refused === null) return item;
  const { start, end } = item;
  if (typeof start !== "number" || typeof end !== "number")
    return typeof item.text === "string" || "changed" in item ? wordsHidden(item) : item;
  const over = refused.filter((span) => span.start < end && start < span.end);
  if (over.length === 0) return item;
  const quote = item.quote;
  if (typeof quote !== "string" || quote.length !== end - start) return wordsHidden(item);
  const partly = hideSpans(
    quote,
    over.map((span) => ({ start: Math.max(0, span.start - start), end: Math.min(end, span.end) - start })),
  );
  return { ...wordsHidden(item), quote: partly };
}

function asDocument(item: Item, refused: readonly Span[] | null): Item {
  if (refused === null) return item;
  const text = typeof item.text === "string" ? { text: hideSpans(item.text, refused) } : {};
  return { ...item, ...text, ...("opening" in item && { opening: [] }) };
}

/** A late save is answered with the text as it stands and as both began: of an older one nobody knows where the words stand. */
function asConflict(item: Item, { refusedIn }: Hidden): Item {
  const { current, base } = item;
  if (!isItem(current) || !isItem(base) || typeof current.id !== "string" || refusedIn(current.id) === null) return item;
  return { ...item, base: wordsHidden(base) };
}

function wordsHidden(item: Item): Item {
  return Object.fromEntries(Object.entries(item).map(([key, value]) => [key, wordHidden(key, value)]));
}

function wordHidden(key: string, value: unknown): unknown {
  if (typeof value === "string") return WORDS.has(key) ? hideAll(value) : value;
  if (Array.isArray(value)) return value.map((one) => wordHidden(key, one));
  return isItem(value) ? wordsHidden(value) : value;
}
