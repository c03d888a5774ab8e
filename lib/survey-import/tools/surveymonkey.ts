import { isCommentLabel, isOtherLabel } from "@/lib/survey-import/choice-words";
import { cleanHeader, foldedHeader } from "@/lib/survey-import/clean-header";
import { isPersonalName } from "@/lib/survey-import/columns/personal";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { groupedPart } from "./grouped-part";
import { metaLookup } from "./meta-names";
import { answerColumn, metaColumn } from "./plain-columns";
import type { ColumnFacts, Head, Opened, Recognised, Tool } from "./tool";

const KEY = "respondent id|respondent_id|respondentid|befragten-id|teilnehmer-id|id du répondant|id de encuestado|id do respondente";
const COLLECTOR = "collector id|collector_id|collectorid|collector-id|id du collecteur|id de recopilador|id do coletor";
const roleOf = metaLookup({
  key: KEY,
  started: "start date|date_created|date created|startdatum|date de début|fecha de inicio|data de início",
  submitted: "end date|date_modified|date modified|enddatum|date de fin|fecha de finalización|data de término",
  person: "email address|email_address|e-mail-adresse|adresse e-mail|dirección de correo electrónico",
  personal:
    "ip address|ip_address|ip-adresse|adresse ip|dirección ip|first name|first_name|vorname|prénom|nombre|last name|last_name|nachname|nom|apellidos",
  field: "custom data|custom data 1|custom_1|custom data 2|custom data 3|benutzerdefinierte daten 1|données personnalisées 1",
  ignore: COLLECTOR,
});

/** What stands under a question that has no choices. */
const RESPONSE =
  /^(?:response|open-ended response|antwort|offene antwort|beantwortung ohne vorgabe|réponse|réponse ouverte|réponse libre|respuesta|respuesta abierta|resposta|resposta aberta|risposta|risposta aperta|reactie|open antwoord|回答)$/i;

function isSecondRow(label: string): boolean {
  return RESPONSE.test(label) || isCommentLabel(label) || (isOtherLabel(label) && /[(:]/.test(label));
}

function recognise({ header, rows }: Head): Recognised | null {
  const ids = [KEY, COLLECTOR].map((names) => header.findIndex((name) => name !== "" && names.split("|").includes(name)));
  const second = (rows[1] ?? []).map(cleanHeader);
  if (ids.every((at) => at >= 0)) return { confidence: 0.98, headerRows: ids.every((at) => (second[at] ?? "") === "") ? 2 : 1 };
  const labels = second.filter((label) => label !== "");
  const known = labels.filter(isSecondRow).length;
  const blanks = second.filter((label, at) => label !== "" && (header[at] ?? "") === "").length;
  if (known > 0 && (blanks > 0 || known === labels.length) && labels.every((label) => label.length < 300)) {
    const alone = blanks === 0 && known < 2;
    return { confidence: (ids[0] ?? -1) >= 0 ? 0.95 : alone ? 0.6 : 0.85, headerRows: 2 };
  }
  return choicesUnderBlanks({ header, rows }) ? { confidence: 0.55, headerRows: 1 } : null;
}

/** The second header row was taken out, and the blanks it explained are left: columns without a header that each hold one text, again and again. */
function choicesUnderBlanks({ header, rows }: Pick<Head, "header" | "rows">): boolean {
  const first = header.findIndex((name) => name !== "");
  const blank = header.flatMap((name, column) => (name === "" && first >= 0 && column > first ? [column] : []));
  const filled = blank
    .map((column) => rows.slice(1).flatMap((cells) => (cells[column] ? [cells[column]] : [])))
    .filter(({ length }) => length > 0);
  const single = filled.filter((values) => new Set(values).size === 1 && values.length > 1).length;
  return single > 0 && single * 2 >= filled.length;
}

type Column = { index: number; question: string; first: number; label: string; facts: ColumnFacts | undefined };

/** Both header rows, as wide as the wider. */
function headersOf({ head, headerRows }: Opened): { top: string; label: string }[] {
  const top = head.rows[0] ?? [];
  const below = headerRows > 1 ? (head.rows[1] ?? []) : [];
  const width = Math.max(top.length, below.length);
  return Array.from({ length: width }, (_, at) => ({ top: cleanHeader(top[at] ?? ""), label: cleanHeader(below[at] ?? "") }));
}

/** Blank headers go on with the question before them; a column of the tool's own ends it. */
function filledForward(opened: Opened): Column[] {
  const columns: Column[] = [];
  let current: { question: string; first: number } | null = null;
  for (const [index, { top, label }] of headersOf(opened).entries()) {
    const facts = opened.facts[index];
    if (top !== "") current = roleOf(top) === null || label !== "" ? { question: top, first: index } : null;
    if (current) columns.push({ index, ...current, label: opened.headerRows > 1 ? label : onlyValue(facts), facts });
  }
  return columns;
}

function onlyValue(facts: ColumnFacts | undefined): string {
  return facts?.values.length === 1 && !facts.many ? cleanHeader(facts.values[0] ?? "") : "";
}

function questionColumn(one: Column, same: readonly Column[]): SheetColumn {
  const sub = one.label === "" ? null : one.label;
  const base = { ...answerColumn(one.index, one.question), sub, group: same.length > 1 ? `q${one.first}` : null };
  const answers = same.filter((other) => !isWriteIn(other, same) && !isCommentLabel(other.label));
  if (same.length === 1) return isChoiceAlone(one) ? { ...base, group: `q${one.first}`, part: "option" } : base;
  if (isWriteIn(one, same)) return { ...base, part: "write-in" };
  if (isCommentLabel(one.label)) return { ...base, part: "comment" };
  if (answers.length === 1 && (RESPONSE.test(one.label) || sub === null || !isChoiceAlone(one))) return base;
  const part = groupedPart(answers.map(({ label, facts }) => ({ label, facts })));
  const contact = answers.filter(({ label }) => isPersonalName(label)).length > 1;
  return { ...base, role: contact && isPersonalName(one.label) ? "personal" : "question", part: contact ? "entry" : part };
}

/** "Other (please specify)" takes words, except where its own column only repeats it; without labels, the last column that holds many texts does. */
function isWriteIn({ label, facts, index }: Column, same: readonly Column[]): boolean {
  if (label !== "") return isOtherLabel(label) && !(facts?.values.length === 1 && cleanHeader(facts.values[0] ?? "") === label);
  const others = same.filter((other) => other.index !== index);
  return (
    index === same.at(-1)?.index && (facts?.values.length ?? 0) > 1 && others.length > 0 && others.every((other) => other.label !== "")
  );
}

function isChoiceAlone({ label, facts }: Column): boolean {
  return label !== "" && !RESPONSE.test(label) && facts?.values.length === 1 && foldedHeader(facts.values[0] ?? "") === label.toLowerCase();
}

function columns(opened: Opened): SheetColumn[] {
  const byQuestion = new Map<number, Column[]>();
  const byIndex = new Map<number, Column>();
  for (const one of filledForward(opened)) {
    byIndex.set(one.index, one);
    byQuestion.set(one.first, [...(byQuestion.get(one.first) ?? []), one]);
  }
  return headersOf(opened).map(({ top }, index) => {
    const one = byIndex.get(index);
    return one ? questionColumn(one, byQuestion.get(one.first) ?? [one]) : metaColumn(index, { header: top, role: roleOf(top) ?? "field" });
  });
}

/** SurveyMonkey's individual responses: two header rows, the question over its first column and the choices below; with its own columns or without. */
export const surveymonkey: Tool = { name: "surveymonkey", recognise, columns, joiners: () => [", ", ";"] };
