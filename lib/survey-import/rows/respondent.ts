import { audienceOf, roleOf } from "@/lib/import/attribute-columns";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { JOURNEY_PRESETS, STAGES, STEPS, type StepSlug } from "@/lib/journey/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { RespondentField } from "@/lib/questionnaires/vocabulary";

const AUDIENCE_WORDS: Record<Audience, string> = {
  prospect:
    "prospect|prospects|lead|leads|trial|trialing|trialist|trial user|evaluating|evaluator|free trial|non customer|not a customer|noch kein kunde|interessent|interessentin|interessenten|prospecto|cliente potencial|client potentiel|potenziale cliente|in trial|on trial",
  customer:
    "customer|customers|client|clients|active|active customer|current|current customer|existing customer|existing|paying|paying customer|subscriber|subscribed|user|kunde|kundin|kunden|bestandskunde|aktiv|client actuel|actif|cliente|clientes|cliente actual|activo|klant|klanten|asiakas|kund|retained|renewed|won",
  churned:
    "churned|churn|churner|former|former customer|former client|ex customer|ex client|excustomer|past customer|past|lost|lost customer|left|gone|cancelled|canceled|cancelled customer|canceled customer|inactive|expired|lapsed|ehemaliger kunde|ehemalige kundin|ehemalig|ex kunde|exkunde|gekündigt|abgewandert|verlorener kunde|ancien client|résilié|perdu|ex cliente|antiguo cliente|cliente perdido|baja|perdido|voormalige klant|opgezegd|ex klant",
  internal: "internal|employee|staff|team|team member|colleague|intern|mitarbeiter|mitarbeiterin|employé|empleado|medewerker",
};

const ROLE_WORDS: Record<Role, string> = {
  user: "user|end user|daily user|anwender|anwenderin|benutzer|nutzer|utilisateur|usuario|gebruiker|practitioner",
  economic:
    "economic|economic buyer|buyer|budget owner|budget holder|decision maker|decisionmaker|entscheider|einkäufer|acheteur|décideur|comprador",
  technical: "technical|technical buyer|technical evaluator|it|architect|techniker",
  champion: "champion|advocate|internal champion",
  sponsor: "sponsor|executive sponsor|executive|exec",
  admin: "admin|administrator|it admin|workspace admin|administrador|administrateur",
  other: "other|other role|sonstige|autre|otro",
};

function wordTable<T extends string>(words: Record<T, string>): Map<string, T> {
  const table = new Map<string, T>();
  for (const [meaning, list] of Object.entries<string>(words)) for (const word of list.split("|")) table.set(word, meaning as T);
  return table;
}

const AUDIENCE_TABLE = wordTable(AUDIENCE_WORDS);
const ROLE_TABLE = wordTable(ROLE_WORDS);
const STAGE_TABLE = stageTable();

function stageTable(): Map<string, StepSlug> {
  const table = new Map<string, StepSlug>();
  const add = (names: string[], step: StepSlug) => {
    for (const name of names) if (!table.has(plain(name))) table.set(plain(name), step);
  };
  for (const { slug, name } of STEPS) add([slug, name], slug);
  for (const preset of JOURNEY_PRESETS) for (const stage of STAGES[preset]) add([stage.slug, stage.name, stage.short], stage.general);
  add(["bekanntheit", "aufmerksamkeit", "discovery", "descubrimiento"], "any-awareness");
  add(["evaluation", "consideration", "evaluierung", "auswahl"], "any-evaluation");
  add(["buying", "sales", "checkout", "kauf", "einkauf", "achat", "compra", "conversion"], "any-purchase");
  add(["setup", "einführung", "einrichtung", "implementation", "getting started", "mise en place", "implementación"], "any-onboarding");
  add(["usage", "product use", "using it", "nutzung", "product", "utilisation", "uso"], "any-adoption");
  add(["support", "help", "customer support", "hilfe"], "get-help");
  add(["service", "bindung", "rétention", "retención"], "any-retention");
  add(["cancellation", "churn", "cancel", "leaving", "kündigung", "offboarding"], "leave");
  add(["referral", "advocacy", "weiterempfehlung", "recommandation"], "recommend");
  add(["upsell", "upgrade", "growth"], "any-expansion");
  return table;
}

/** Case, hyphens and spaces say nothing. */
function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_\u2010-\u2015-]+/g, " ")
    .replace(/^[\s"'.]+|[\s"'.]+$/g, "");
}

/** An audience as an export writes it: "Churned", "ex-customer", "Kunde", "former client"; null where it is none. */
export function audienceIn(cell: string): Audience | null {
  return AUDIENCE_TABLE.get(plain(cell)) ?? audienceOf(cell);
}

/** A role in the decision as an export writes it; null where it is none: a job title is no role. */
export function roleIn(cell: string): Role | null {
  return ROLE_TABLE.get(plain(cell)) ?? roleOf(cell);
}

/**
 * A step by the name of a step, or of a stage (then its general step): those of the study's own journey first, then those of the three presets; null
 * where it is none.
 */
export function stepIn(cell: string, journey?: StudyJourney): StepSlug | null {
  const said = plain(cell);
  return (journey && ownNames(journey).get(said)) ?? STAGE_TABLE.get(said) ?? null;
}

const namesOf = new WeakMap<StudyJourney, Map<string, StepSlug>>();

/** What a study calls its own steps and the stages that it renamed. */
function ownNames(journey: StudyJourney): Map<string, StepSlug> {
  const known = namesOf.get(journey);
  if (known) return known;
  const stages = journey.stages.map(({ name, general }) => [plain(name), general] as const);
  const own = journey.steps
    .filter((step) => step.own)
    .flatMap(({ slug, name }) => [[plain(slug), slug] as const, [plain(name), slug] as const]);
  const names = new Map<string, StepSlug>([...stages.filter(([name]) => !STAGE_TABLE.has(name)), ...own]);
  namesOf.set(journey, names);
  return names;
}

/** `journey`: the study's own, whose steps and stages a cell may name. */
export type Said = { field: RespondentField; cell: string; journey?: StudyJourney | undefined };

/** What a cell says for a field of the respondent; null where it cannot be read as one. Personas, accounts, plans and waves are any name. */
export function respondentValue({ field, cell, journey }: Said): string | null {
  const text = cell.trim();
  if (text === "") return null;
  if (field === "audience") return audienceIn(text);
  if (field === "role") return roleIn(text);
  if (field === "stage") return stepIn(text, journey);
  return text.replace(/\s+/g, " ").slice(0, field === "persona" ? 120 : field === "account" ? 200 : 100);
}
