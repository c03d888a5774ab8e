import { AppError } from "@/lib/errors";
import { withKnownSteps } from "@/lib/journey/renamed-step";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { type Built, buildQuestion } from "./columns/build-question";
import { completeQuestion, withNewOptions } from "./columns/complete-question";
import { draftQuestions, type Source } from "./columns/drafts";
import { withGiven } from "./columns/gives";
import { profileColumns, type SheetProfile } from "./columns/profile";
import { countValues } from "./columns/values";
import { countRows } from "./count-rows";
import { headersOf, previewColumns, type RoledColumn, roleColumns } from "./preview-columns";
import { requireMapping } from "./require-mapping";
import { asDefinedNow, fittingQuestionnaire, type KnownQuestionnaire, remapped } from "./saved-mapping";
import type { MappedQuestion, PreviewQuestion, SurveyMapping, SurveyPreview } from "./schema";
import type { SurveySheet } from "./sheet";

/** What the study has already: a mapping of its questionnaires may fit, and cells may name its personas. */
export type Existing = {
  questionnaires: readonly KnownQuestionnaire[];
  personas: readonly { id: string; name: string }[];
  accounts: readonly { id: string; name: string }[];
  /** its own steps and stages, which cells may name too */
  journey?: StudyJourney | undefined;
};

/** `mapping`: what somebody put right. `newId`: ids of new questions. `counted` false leaves out what takes a second reading of the rows (storing needs none of it). */
export type PreviewOf = {
  sheet: SurveySheet;
  /** of the file: the title where nothing else gives one */
  name?: string;
  mapping?: SurveyMapping;
  existing: Existing;
  newId: () => string;
  counted?: boolean;
};

/**
 * How an export will be read, before anything is stored: its columns with their roles, personal ones left out; its questions with types, scales, options
 * and counts; rows left out and why; what the rows say of their people. The mapping in it is all that `readRows` goes by. Throws REFUSED for a mapping that
 * does not fit the file, and for our own export of replies that are in the study already.
 */
export function previewSurvey({ sheet, name, mapping: given = {}, existing, newId, counted = true }: PreviewOf): SurveyPreview {
  requireMapping(given, { sheet, journey: existing.journey });
  requireForeign(sheet, existing);
  const headers = headersOf(sheet);
  const { mapping: here, takes } = startMapping(headers, given, existing);
  const started = takes?.mapping ? here : { ...ownMapping(sheet, { newId, existing }), ...here };
  const profile = profileColumns(sheet);
  const roles = roleColumns({ sheet, profile, mapping: started, journey: existing.journey });
  const sources = sourcesOf(sheet, profile, roles);
  const built = questionsOf({ sheet, sources, mapping: started, takes, newId, existing, fresh: given.questions === undefined });
  const columns = roles.map(({ column, role }) => ({ column, role }));
  const mapping: SurveyMapping = {
    ...started,
    questionnaireId: takes?.id ?? null,
    title: given.title ?? takes?.title ?? started.title ?? sheet.title ?? titleOf(name),
    headers,
    columns,
    questions: built.map(({ question }) => question),
    ...dayOrderOf(profile, roles, started),
    ...((started.zone ?? sheet.zone) && { zone: started.zone ?? sheet.zone ?? undefined }),
  };
  const seen = previewOf({ sheet, profile, roles, mapping, built, sources });
  return counted ? { ...seen, ...countRows({ sheet, preview: seen, profile, existing }) } : seen;
}

/** Our own export, brought back into the study it came from: its replies are there, under their own questions. */
function requireForeign({ mapping }: SurveySheet, { questionnaires }: Existing): void {
  const ids = new Set(mapping?.questions?.map(({ id }) => id));
  const home = questionnaires.find(({ definition }) =>
    definition.sections.some(({ questions }) => questions.some(({ id }) => ids.has(id))),
  );
  if (!home) return;
  const sentence = `This file holds replies to “${home.title}”, which are in this study already: nothing was stored again.`;
  throw new AppError("REFUSED", sentence, { errors: [{ path: "files", message: sentence }] });
}

/** What the file itself says, with ids of its own for its questions: those that it names may be taken. */
function ownMapping({ mapping }: SurveySheet, { newId, existing: { journey } }: Pick<PreviewOf, "newId" | "existing">): SurveyMapping {
  if (!mapping) return {};
  const { questions, ...known } = journey ? withKnownSteps(mapping, journey) : mapping;
  return { ...known, questions: questions?.map((question) => ({ ...question, id: newId() })) };
}

/** What somebody put right, over the saved mapping of the questionnaire that takes the rows. */
function startMapping(
  headers: string[],
  given: SurveyMapping,
  { questionnaires }: Existing,
): { mapping: SurveyMapping; takes: KnownQuestionnaire | null } {
  const here = given.headers ? remapped(given, given.headers, headers) : given;
  if (here.questionnaireId === null) return { mapping: here, takes: null };
  const named = questionnaires.find(({ id }) => id === here.questionnaireId);
  const takes = named ?? fittingQuestionnaire(headers, questionnaires);
  if (!takes?.mapping) return { mapping: here, takes: takes ?? null };
  const saved = remapped(takes.mapping, takes.mapping.headers ?? takes.headers, headers);
  const questions = asDefinedNow(saved.questions ?? [], takes.definition);
  const { wave: _, ...defaults } = saved.defaults ?? {};
  return { mapping: { ...saved, dayOrder: undefined, defaults, questions, ...here }, takes };
}

function sourcesOf(sheet: SurveySheet, profile: SheetProfile, roles: readonly RoledColumn[]): Map<number, Source> {
  const sources = new Map<number, Source>();
  roles.forEach(({ column, role }, at) => {
    const [own, found] = [sheet.columns[at], profile.columns[at]];
    if (role === "question" && own && found) sources.set(column, { column: own, profile: found });
  });
  return sources;
}

/** "mybinder-user-survey-2020.csv" as a title: "mybinder user survey 2020". */
function titleOf(name: string | undefined): string {
  const stem = (name?.split(/[\\/]/).at(-1) ?? "").replace(/\.[a-z0-9]{2,5}$/i, "");
  const words = stem.replace(/[-_\s]+/g, " ").trim();
  return words === "" ? "Imported answers" : words.slice(0, 300);
}

type Asked = {
  sheet: SurveySheet;
  sources: Map<number, Source>;
  mapping: SurveyMapping;
  takes: KnownQuestionnaire | null;
  newId: () => string;
  existing: Existing;
  fresh: boolean;
};

/** Questions of the mapping first as they are, then those that the program makes of the columns left; all in the order of their first columns. */
function questionsOf({ sheet, sources, mapping, takes, newId, existing, fresh }: Asked): Built[] {
  const joiners = sheet.joiners;
  const known = (mapping.questions ?? []).flatMap((question): Built[] => {
    const complete = completeQuestion(question, { sources, joiners });
    if (complete === null) return [];
    return [{ question: fresh && takes ? withNewOptions(complete, { sources }) : complete, confidence: 1, doubt: null }];
  });
  const taken = new Set(known.flatMap(({ question }) => question.columns));
  const left = [...sources.values()].filter(({ column }) => !taken.has(column.column));
  const found = draftQuestions(left).map((draft) => buildQuestion(draft, { sources, joiners, newId }));
  const added = found.map((built) => ({ ...built, question: withGiven(built.question, existing) }));
  return [...known, ...added].sort((a, b) => firstColumn(a.question) - firstColumn(b.question));
}

function firstColumn({ columns }: MappedQuestion): number {
  return Math.min(...columns);
}

/** One order for all dates of a file: as soon as a column can be read in one order alone, all are read so. */
function dayOrderOf(profile: SheetProfile, roles: readonly RoledColumn[], { dayOrder }: SurveyMapping): Pick<SurveyMapping, "dayOrder"> {
  if (dayOrder) return { dayOrder };
  const dated = profile.columns.filter((_, at) => roles[at]?.role !== "personal");
  const sum = (of: "dayFirst" | "monthFirst") => dated.reduce((total, { moments }) => total + moments[of], 0);
  const [dayFirst, monthFirst] = [sum("dayFirst"), sum("monthFirst")];
  if (dayFirst === monthFirst) return {};
  return { dayOrder: dayFirst > monthFirst ? "day-first" : "month-first" };
}

type Seen = {
  sheet: SurveySheet;
  profile: SheetProfile;
  roles: readonly RoledColumn[];
  mapping: SurveyMapping;
  built: readonly Built[];
  sources: Map<number, Source>;
};

function previewOf({ sheet, profile, roles, mapping, built, sources }: Seen): SurveyPreview {
  const questions = built.map(({ question, confidence, doubt }): PreviewQuestion => {
    const answered = Math.max(0, ...question.columns.map((column) => sources.get(column)?.profile.filled ?? 0));
    return { question, confidence, answered, doubt, ...countValues(question, sources) };
  });
  return {
    format: sheet.format,
    confidence: sheet.confidence,
    alternatives: sheet.alternatives,
    title: mapping.title ?? "Imported answers",
    encoding: sheet.encoding,
    delimiter: sheet.delimiter,
    headerRows: sheet.headerRows,
    dayOrder: mapping.dayOrder ?? null,
    zone: mapping.zone ?? sheet.zone,
    columns: previewColumns({ sheet, profile, roles, mapping }),
    questions,
    leftOut: profile.leftOut,
    complete: profile.rows,
    partial: 0,
    firstDay: null,
    lastDay: null,
    classified: [],
    questionnaireId: mapping.questionnaireId ?? null,
    mapping,
    warnings: mixedOrders(profile, roles),
  };
}

/** Dates that can only be day-first beside dates that can only be month-first: none of the ambiguous ones can be trusted, so it is said. */
function mixedOrders(profile: SheetProfile, roles: readonly RoledColumn[]): string[] {
  const mixed = profile.columns.flatMap(({ moments }, at) =>
    roles[at]?.role !== "personal" && moments.dayFirst > 0 && moments.monthFirst > 0 ? [at + 1] : [],
  );
  if (mixed.length === 0) return [];
  return [
    `Column ${mixed.join(", ")} has dates that begin with the day beside dates that begin with the month: say which order holds where both could.`,
  ];
}
