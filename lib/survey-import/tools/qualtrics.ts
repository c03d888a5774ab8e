import { cleanHeader } from "@/lib/survey-import/clean-header";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { groupedPart } from "./grouped-part";
import { metaLookup } from "./meta-names";
import { answerColumn, metaColumn } from "./plain-columns";
import type { ColumnFacts, Head, Opened, Recognised, Tool } from "./tool";

const roleOf = metaLookup({
  key: "responseid",
  started: "startdate",
  submitted: "recordeddate",
  status: "finished",
  progress: "progress",
  seconds: "duration (in seconds)",
  language: "userlanguage",
  person: "recipientemail|emailaddress",
  personal: "ipaddress|recipientlastname|recipientfirstname|name|locationlatitude|locationlongitude",
  field: "externalreference|externaldatareference",
  ignore: "status|enddate|distributionchannel|responseset|recipientid|locationaccuracy",
});

const IMPORT_ID = /\{\s*"ImportId"\s*:\s*"([^"]*)"/i;
const ZONE = /"timeZone"\s*:\s*"([^"]+)"/i;
const RESPONSE_ID = /^R_\w+$/;
/** A question by its code in the file: base, then numbers of loops, sides and choices, then what is derived or written beside it. */
const CODE = /^(.+?)((?:#\d+)?(?:_x?\d+)*)(_NPS_GROUP|_TEXT|_GROUP|_RANK|_DO)?$/;

function recognise({ header, rows }: Head): Recognised | null {
  const key = header.indexOf("responseid");
  const own = ["startdate", "enddate", "status", "finished", "recordeddate", "progress", "ipaddress"].filter((name) =>
    header.includes(name),
  ).length;
  const third = (rows[2] ?? []).filter((cell) => IMPORT_ID.test(cell)).length;
  if (third > 0 && third * 2 > header.length) return { confidence: key >= 0 ? 0.99 : 0.9, headerRows: 3 };
  const second = (rows[1] ?? []).filter((cell) => IMPORT_ID.test(cell)).length;
  if (second > 0 && second * 2 > header.length) return { confidence: 0.85, headerRows: 2 };
  if (key < 0 || own < 2) return null;
  return { confidence: own > 3 ? 0.9 : 0.8, headerRows: RESPONSE_ID.test(rows[1]?.[key] ?? "") || rows.length < 2 ? 1 : 2 };
}

type Column = {
  index: number;
  code: string;
  text: string;
  importId: string | null;
  base: string;
  choice: string;
  tail: string;
  facts: ColumnFacts | undefined;
};

/** Which header row holds the texts and which the import ids: the second and third, or whichever were left. */
function headerRowsOf({ head, headerRows }: Opened): { codes: string[]; texts: string[]; ids: string[] } {
  const [codes = [], second = [], third = []] = head.rows.slice(0, headerRows);
  const secondIsIds = second.some((cell) => IMPORT_ID.test(cell));
  return { codes, texts: secondIsIds ? [] : second, ids: secondIsIds ? second : third };
}

function read(opened: Opened): Column[] {
  const { codes, texts, ids } = headerRowsOf(opened);
  return codes.map((code, index) => {
    const importId = IMPORT_ID.exec(ids[index] ?? "")?.[1] ?? null;
    const [, base = code, choice = "", tail = ""] = CODE.exec(code) ?? [];
    return { index, code, text: cleanHeader(texts[index] || code), importId, base, choice, tail, facts: opened.facts[index] };
  });
}

/** The stem that texts of one question share, up to the last " - " that all have in common; null where they have none. */
function stemOf(texts: readonly string[]): string | null {
  const [first = "", ...others] = texts;
  for (let at = first.lastIndexOf(" - "); at > 0; at = first.lastIndexOf(" - ", at - 1)) {
    const stem = first.slice(0, at);
    if (others.every((text) => text === stem || text.startsWith(`${stem} - `))) return stem;
  }
  return null;
}

/** Columns of one question: their codes begin alike, and so do their texts, where the file has any. */
function groupOf(one: Column, all: readonly Column[]): Column[] {
  const question = /^(QID\d+)/.exec(one.importId ?? "")?.[1] ?? null;
  const same = all.filter((other) => other.base === one.base && (question === null || (other.importId ?? "").startsWith(question)));
  const texts = same.map(({ text }) => text);
  const named = texts.some((text, at) => text !== same[at]?.code);
  return !named || same.length === 1 || stemOf(texts) !== null || new Set(texts).size === 1 ? same : [one];
}

const SUFFIX = / - (?:Selected Choice|Group|Text|Ausgewählte Option|Gruppe|Choix sélectionné|Groupe|Opción seleccionada|Grupo)$/i;

function withoutStem(text: string, stem: string): string | null {
  const rest = text.startsWith(`${stem} - `) ? text.slice(stem.length + 3) : "";
  return rest === "" || SUFFIX.test(` - ${rest}`) ? null : rest;
}

/** What is reckoned from an answer or measured beside it: groups of scores, the order shown, clicks and times of a page. */
function isDerived({ tail, code }: Column): boolean {
  return /GROUP$|_DO$/.test(tail) || /_(?:First|Last|Page|Click)[ _]?(?:Click|Submit|Count)$/.test(code);
}

function partOf(one: Column, { same, stem }: { same: readonly Column[]; stem: string }): SheetColumn["part"] {
  const answers = same.filter(({ tail }) => tail === "" || tail === "_RANK");
  if (one.tail === "_TEXT" && answers.length > 0) return "write-in";
  if (one.tail === "_TEXT") return same.length > 1 ? "entry" : "answer";
  if (one.choice === "" || answers.length === 1) return "answer";
  return groupedPart(answers.map(({ text, facts }) => ({ label: withoutStem(text, stem) ?? "", facts })));
}

function questionColumn(one: Column, all: readonly Column[]): SheetColumn {
  const same = groupOf(one, all);
  const unnamed = same.length > 1 && one.text === one.code ? one.base : null;
  const stem = unnamed ?? (same.length > 1 ? stemOf(same.map(({ text }) => text)) : null) ?? one.text.replace(SUFFIX, "");
  const group = same.length > 1 ? (/^(QID\d+)/.exec(one.importId ?? "")?.[1] ?? one.base) : null;
  const base = {
    ...answerColumn(one.index, stem),
    sub: unnamed === null ? withoutStem(one.text, stem) : one.choice.slice(1) || null,
    code: one.code,
    group,
  };
  return isDerived(one) ? { ...base, role: "ignore", part: "derived" } : { ...base, part: partOf(one, { same, stem }) };
}

function isOwn({ code, importId }: Column): boolean {
  return roleOf(code) !== null || /^Q_/.test(code) || /^_/.test(importId ?? "");
}

/** An embedded field: its import id is no question's. */
function isEmbedded({ importId, code }: Column): boolean {
  return importId !== null && !/^(?:\d+_)?QID\d+/.test(importId) && !/^(?:\d+_)?Q\d+/.test(code);
}

function columns(opened: Opened): SheetColumn[] {
  const all = read(opened);
  const hasRecorded = all.some(({ code }) => code.toLowerCase() === "recordeddate");
  const questions = all.filter((one) => !isOwn(one) && !isEmbedded(one));
  return all.map((one) => {
    const own = { ...metaColumn(one.index, { header: one.text, role: "field" }), code: one.code };
    if (!hasRecorded && one.code.toLowerCase() === "enddate") return { ...own, role: "submitted" };
    if (isOwn(one)) return { ...own, role: roleOf(one.code) ?? "ignore" };
    return isEmbedded(one) ? own : questionColumn(one, questions);
  });
}

/** Previews by name in the languages of the tool, or by number: odd numbers are previews of one kind or another, 2 a generated test. */
const PREVIEW = /preview|vorschau|aperçu|vista previa|visualiza|anteprima|voorbeeld|survey test|^test$/i;

function skips(opened: Opened): (cells: readonly string[]) => string | null {
  const codes = headerRowsOf(opened).codes.map((code) => code.toLowerCase());
  const status = codes.indexOf("status");
  const channel = codes.indexOf("distributionchannel");
  return (cells) => {
    const state = cells[status] ?? "";
    if (/^(?:1|2|9|17)$/.test(state) || PREVIEW.test(state)) return "A preview or a test, not an answer.";
    return /^(?:preview|test)$/i.test(cells[channel] ?? "") ? "A preview or a test, not an answer." : null;
  };
}

/** Qualtrics: a row of codes, a row of texts in any language, a row of import ids; older files have two, and people leave one. */
export const qualtrics: Tool = {
  name: "qualtrics",
  recognise,
  columns,
  joiners: () => [",", ", "],
  zone: (opened) =>
    headerRowsOf(opened)
      .ids.map((cell) => ZONE.exec(cell)?.[1])
      .find((zone) => zone !== undefined) ?? null,
  skips,
};
