import type { StudyJourney } from "@/lib/journey/study-journey";
import type { RespondentField } from "@/lib/questionnaires/vocabulary";
import { respondentValue } from "@/lib/survey-import/rows/respondent";
import type { ColumnRole } from "@/lib/survey-import/schema";
import type { SheetColumn } from "@/lib/survey-import/sheet";
import { isTimestampName } from "@/lib/survey-import/timestamp-names";
import { folded, isAsked } from "./headers";
import { type PersonalSort, personalSort } from "./personal";
import type { ColumnProfile } from "./profile";

export type ProposedRole = { role: ColumnRole; personal: PersonalSort | null };

const TIMES: [ColumnRole, RegExp][] = [
  [
    "submitted",
    /^(?:time ?stamp|date ?submitted|submitted(?: ?(?:at|on))?|submit ?date|submission ?(?:date|time)|end ?(?:date|time)|completed(?: ?(?:at|on))|completion ?(?:date|time)|recorded ?date|created ?(?:at|on)|date|response ?date|datum|abgeschickt(?: am)?|happenda?t(?:ed)?(?: at)?)(?: \(.*\))?$/u,
  ],
  ["started", /^(?:time ?started|start ?(?:date|time)|started(?: ?(?:at|on))?|date ?started|begonnen(?: am)?|gestartet)(?: \(.*\))?$/u],
];

const OTHERS: [ColumnRole, RegExp][] = [
  [
    "key",
    /^(?:response ?(?:id|index|no|number)|respondent ?(?:id|no|number)|submission ?(?:id|no|number)|record ?id|entry ?id|row ?id|antwort-?id|id de r[eé]ponse|id da resposta|id|#|no|nr|response|uuid|guid)$/u,
  ],
  [
    "person",
    /^(?:participant(?: ?(?:id|code|no))?|user ?id|customer ?id|external ?(?:id|reference|data reference)|teilnehmer(?:code|-id)?|panel ?id)$/u,
  ],
  ["language", /^(?:(?:user|start|survey|response)? ?(?:language|lang|locale)|sprache|langue|idioma|lingua|taal)$/u],
  [
    "seconds",
    /^(?:duration|duration \(in seconds\)|time (?:taken|spent)(?: \(.*s.*\))?|seconds|total time|interview ?time|dauer(?: \(.*\))?|dur[eé]e)$/u,
  ],
  ["status", /^(?:status|finished|completed\??|response ?(?:type|status)|completion ?status|is ?complete|state)$/u],
  ["progress", /^(?:progress|fortschritt|progression)$/u],
  [
    "ignore",
    /^(?:browser|device(?: type)?|os|operating system|user agent|referr?er|score|weight|distribution ?channel|collector ?id|survey ?id|seed|group ?time ?\d+)$/u,
  ],
];

const FIELDS: [RespondentField, RegExp][] = [
  ["persona", /^(?:persona|segment|customer segment|archetype|kundensegment)$/u],
  [
    "audience",
    /^(?:audience|customer ?(?:status|type|state)|account ?status|relationship|lifecycle ?(?:stage|status)|zielgruppe|kundenstatus|type de client|tipo de cliente|status|type|respondent type)$/u,
  ],
  ["role", /^(?:role|buying role|buyer role|decision role|rolle|rôle|rol)$/u],
  [
    "account",
    /^(?:account|account ?name|company|company ?name|organi[sz]ation|organi[sz]ation name|firma|unternehmen|entreprise|soci[eé]t[eé]|empresa|azienda|bedrijf|customer|customer ?name|tenant|workspace)$/u,
  ],
  [
    "plan",
    /^(?:plan|plan ?name|tier|subscription|subscription ?(?:plan|tier|type)|package|pricing ?plan|tarif|abo|abonnement|formule|paquete|licen[cs]e|contract)$/u,
  ],
  ["stage", /^(?:stage|journey ?(?:stage|step)|step|phase|funnel ?stage|touch ?point stage|etapa|étape|journey)$/u],
  ["wave", /^(?:wave|survey ?wave|round|welle|vague|ola|onda|quarter|quartal|trimestre)$/u],
];

/** `journey`: the study's own, whose steps and stages cells may name. */
type Profiled = ColumnProfile & { journey?: StudyJourney | undefined };

/**
 * What a column seems to be: as the tool's signature says, else personal data (by header and by content), else times, ids and what it says about the
 * respondent by a header that names a field and cells that fit it; what is left is a question.
 */
export function proposeRole(column: SheetColumn, profile: Profiled): ProposedRole {
  const personal = column.role === null || column.role === "question" || column.role === "field" ? personalSort(column, profile) : null;
  if (column.part === "derived" || column.part === "ids") return { role: "ignore", personal: null };
  if (personal !== null) return { role: "personal", personal };
  if (column.role === "personal") return { role: "personal", personal: "number" };
  const named = fieldByHeader(column, profile);
  if (column.role !== null && column.role !== "field" && column.role !== "question") return { role: column.role, personal: null };
  if (column.role === "field") return { role: named ?? "field", personal: null };
  if (/^(?:group|question)time\d+$/i.test(column.code ?? column.header)) return { role: "ignore", personal: null };
  if (column.role === "question" || column.group !== null) return { role: "question", personal: null };
  return { role: named ?? byHeader(column, profile) ?? "question", personal: null };
}

const PERSON = OTHERS.find(([role]) => role === "person")?.[1];

/** Whether a header names who replied ("Participant code", "User ID"). */
export function isPersonHeader(header: string): boolean {
  return PERSON?.test(nameOf({ header })) ?? false;
}

function nameOf({ header }: Pick<SheetColumn, "header">): string {
  return folded(header).replace(/^(?:person|contact|hidden|user|respondent|url|embedded|custom)[.:] ?/, "");
}

function fieldByHeader(column: SheetColumn, profile: Profiled): RespondentField | null {
  if (isAsked(column.header)) return null;
  const name = nameOf(column);
  for (const [field, pattern] of FIELDS) if (pattern.test(name) && fits(field, profile)) return field;
  return null;
}

/** Audiences, roles and stages have a fixed list: most cells must name one of them. A plan or a wave is one of a few. */
function fits(field: RespondentField, { values, whole, filled, journey }: Profiled): boolean {
  if (filled === 0) return true;
  if (field === "plan" || field === "wave" || field === "persona") return whole && values.size <= Math.max(12, filled / 4);
  if (field === "account") return true;
  const read = [...values].reduce(
    (sum, [value, times]) => (respondentValue({ field, cell: value, journey }) === null ? sum : sum + times),
    0,
  );
  return read * 2 > filled;
}

function byHeader(column: SheetColumn, profile: ColumnProfile): ColumnRole | null {
  const name = nameOf(column);
  const timed = profile.filled === 0 || profile.moments.count * 10 >= profile.filled * 9;
  if (timed && isTimestampName(name)) return "submitted";
  for (const [role, pattern] of TIMES) if (timed && pattern.test(name)) return role;
  for (const [role, pattern] of OTHERS) if (pattern.test(name) && agrees(role, profile)) return role;
  return null;
}

function agrees(role: ColumnRole, { values, whole, filled, numbers }: ColumnProfile): boolean {
  if (role === "key") return values.size === Math.min(filled, values.size) && (!whole || values.size === filled);
  if (role === "seconds" || role === "progress") return numbers.count === filled;
  if (role === "status") return whole && [...values.keys()].every((value) => statusOf(value) !== null);
  return true;
}

/** Whether a status cell says that the respondent came to the end; null where it says neither. */
export function statusOf(cell: string): "complete" | "partial" | null {
  const word = folded(cell);
  if (
    /^(?:complete|completed|finished|submitted|true|wahr|vrai|verdadero|verdadeiro|vero|waar|yes|1|ja|oui|sí|si|done|abgeschlossen|vollständig|terminé|completo|100)$/.test(
      word,
    )
  )
    return "complete";
  return /^(?:partial|incomplete|in progress|started|false|falsch|faux|falso|onwaar|no|0|nein|non|unvollständig|abgebrochen|disqualified|abandoned|partiel|parcial|not finished)$/.test(
    word,
  )
    ? "partial"
    : null;
}
