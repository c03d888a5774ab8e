import { isCommentLabel, isOtherLabel } from "@/lib/survey-import/choice-words";
import { cleanHeader, foldedHeader } from "@/lib/survey-import/clean-header";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { groupedPart } from "./grouped-part";
import { metaLookup } from "./meta-names";
import { answerColumn, metaColumn } from "./plain-columns";
import type { ColumnFacts, Head, Opened, Recognised, Tool } from "./tool";

const roleOfCode = metaLookup({
  key: "id",
  submitted: "submitdate",
  started: "startdate",
  language: "startlanguage",
  person: "token|email",
  personal: "ipaddr|firstname|lastname",
  seconds: "interviewtime",
  ignore: "lastpage|seed|datestamp|refurl",
});
const roleOfText = metaLookup({
  key: "response id|antwort id|antwort-id|id de la réponse|id de respuesta|id da resposta|id risposta|reactie id",
  submitted: "date submitted|datum abgeschickt|date de soumission|fecha de envío|data de envio|data invio|inzenddatum",
  started: "date started|datum gestartet|date de lancement|fecha de inicio|data de início|startdatum",
  language: "start language|start-sprache|startsprache|langue de départ|idioma inicial|lenguaje inicial|starttaal",
  person: "token|access code|zugangscode|zugangsschlüssel|code d'accès|código de acceso",
  personal: "ip address|ip-adresse|adresse ip|dirección ip",
  seconds: "total time|gesamtzeit|temps total",
  ignore:
    "last page|letzte seite|dernière page|última página|laatste pagina|seed|date last action|datum letzte aktivität|referrer url|url de référence",
});

const OWN_CODES = ["id", "submitdate", "lastpage", "startlanguage", "seed", "token", "startdate", "datestamp"];
/** `id. Response ID`, `id._.Response ID`: the separator is whatever the user set. */
const CODED = /^(id|submitdate|lastpage|startlanguage|seed|token|startdate|datestamp)([^\p{L}\p{N}[\]]{1,5})(?=\p{L})/iu;
/** `Q1[SQ001]`, `Q1[SQ001comment]`, `Q1[Y1_X2]`, `Q1[SQ001][1]`. */
const BRACKETS = /^([A-Za-z]\w*)\[(.+)\]$/;
/** What the expression manager calls them: `Q1_SQ001`, `Q1_other`. */
const UNDERSCORED = /^([A-Za-z]\w*?)_((?:SQ|A|Y|X)?\d+(?:_\w+)?(?:comment)?|other|comment)$/;
const TEXT_SUB = /^(.*?)\s*((?:\[[^[\]]*\])+)$/;
const TIMING = /^(?:group|question)[ _]?time/i;

type Style = { kind: "code" } | { kind: "text" } | { kind: "both"; separator: string };

function styleOf(header: readonly string[]): Style | null {
  const separators = header.flatMap((name) => CODED.exec(name)?.[2] ?? []);
  const [separator] = separators;
  if (separator !== undefined && separators.filter((one) => one === separator).length > 1) return { kind: "both", separator };
  const codes = OWN_CODES.filter((code) => header.includes(code));
  if (codes.length > 2 || (codes.includes("submitdate") && codes.includes("id"))) return { kind: "code" };
  const texts = new Set(header.flatMap((name) => roleOfText(name) ?? []));
  return texts.has("key") && texts.has("submitted") && texts.has("ignore") ? { kind: "text" } : null;
}

function recognise({ header }: Head): Recognised | null {
  const style = styleOf(header);
  if (style === null) return null;
  return { confidence: style.kind === "text" ? 0.9 : 0.97, headerRows: 1 };
}

type Column = {
  index: number;
  header: string;
  code: string | null;
  text: string;
  base: string | null;
  sub: string | null;
  label: string | null;
  facts: ColumnFacts | undefined;
};

/** The code and the text of a heading, as far as it has them. */
function headingOf(header: string, style: Style): { code: string | null; text: string } {
  if (style.kind === "code") return { code: header.trim(), text: header };
  const at = style.kind === "both" ? header.indexOf(style.separator) : -1;
  if (style.kind === "text" || at <= 0) return { code: null, text: header };
  return { code: header.slice(0, at).trim(), text: header.slice(at + style.separator.length) };
}

function readColumn(header: string, style: Style): Omit<Column, "index" | "facts"> {
  const { code, text } = headingOf(header, style);
  const [, base = null, sub = null] = (code === null ? null : (BRACKETS.exec(code) ?? UNDERSCORED.exec(code))) ?? [];
  const clean = style.kind === "code" ? (base ?? cleanHeader(text)) : cleanHeader(text);
  const [, stem = "", brackets] = style.kind === "code" ? [] : (TEXT_SUB.exec(clean) ?? []);
  if ((base === null && code !== null) || brackets === undefined) return { header, code, text: clean, base, sub, label: null };
  const label = brackets.slice(1, -1).split("][").map(cleanHeader).join(" / ");
  return { header, code, text: stem === "" ? clean : stem, base, sub, label };
}

/** The question a column is part of: by its code, or by the words before its bracket. */
function groupKey({ code, base, text }: Column): string {
  return code === null ? text : (base ?? code);
}

function isWriteIn({ sub, label }: Column): boolean {
  return sub === "other" || (sub === null && label !== null && isOtherLabel(label));
}

function isComment({ sub, label }: Column): boolean {
  return sub === null ? label !== null && isCommentLabel(label) : /comment$/.test(sub);
}

function questionColumn(one: Column, same: readonly Column[]): SheetColumn {
  const stem = same.find(({ label }) => label === null && one.code !== null)?.text ?? one.text;
  const base = {
    ...answerColumn(one.index, stem),
    code: one.code,
    sub: one.label ?? one.sub,
    group: same.length > 1 ? `q:${groupKey(one)}` : null,
  };
  if (same.length === 1 && one.sub === null)
    return { ...base, sub: null, header: one.label === null ? base.header : cleanHeader(one.header) };
  if (isComment(one)) return { ...base, part: "comment" };
  if (isWriteIn(one) && same.length > 1) return { ...base, part: "write-in" };
  if (one.sub === null && one.label === null) return { ...base, sub: null };
  const parts = same.filter((other) => (other.sub !== null || other.label !== null) && !isComment(other) && !isWriteIn(other));
  return {
    ...base,
    group: `q:${groupKey(one)}`,
    part: groupedPart(parts.map(({ label, sub, facts }) => ({ label: label ?? sub ?? "", facts }))),
  };
}

function columns({ head, facts }: Opened): SheetColumn[] {
  const style = styleOf(head.header) ?? { kind: "code" };
  const all = (head.rows[0] ?? []).map((header, index): Column => ({ index, ...readColumn(header, style), facts: facts[index] }));
  const roleOf = ({ code, text, header }: Column) => {
    if (TIMING.test(code ?? header)) return roleOfCode(code ?? "") ?? roleOfText(text) ?? "ignore";
    return code === null ? roleOfText(text) : roleOfCode(code);
  };
  const groups = new Map<string, Column[]>();
  for (const one of all) if (roleOf(one) === null) groups.set(groupKey(one), [...(groups.get(groupKey(one)) ?? []), one]);
  return all.map((one) => {
    const role = roleOf(one);
    if (role !== null) return { ...metaColumn(one.index, { header: one.text, role }), code: one.code };
    return questionColumn(one, groups.get(groupKey(one)) ?? [one]);
  });
}

/** LimeSurvey, with codes, texts or both for headings; sub-questions in brackets behind the question's code or text. */
export const limesurvey: Tool = {
  name: "limesurvey",
  recognise: (head) => {
    const found = recognise(head);
    return found && head.header.some((name) => foldedHeader(name) !== "") ? found : null;
  },
  columns,
  joiners: () => [", ", ";"],
};
