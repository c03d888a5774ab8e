import type { StudyJourney } from "@/lib/journey/study-journey";
import { ROLES } from "@/lib/participants/vocabulary";
import { splitCell } from "@/lib/questionnaires/split-cell";
import type { RespondentField } from "@/lib/questionnaires/vocabulary";
import type { MappedQuestion, SurveyMapping } from "@/lib/survey-import/schema";
import { columnOf } from "@/lib/survey-import/stored-slots";
import { respondentValue } from "./respondent";

/** What a row says of its respondent, by field; absent: nothing. */
export type About = Partial<Record<RespondentField, string>>;
/** `said`: by the row itself; `all`: with what holds where a row says nothing. */
export type AboutReader = (cells: readonly string[]) => { said: About; all: About };

type Source = { field: RespondentField; read: (cells: readonly string[]) => string | null };

function same(cell: string): string {
  return cell.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
}

/**
 * Reads what rows say of their respondents: by the rules in their order, then by columns that are a field, then by questions whose answer gives one; the
 * mapping's defaults last.
 */
export function aboutReader(mapping: SurveyMapping, journey?: StudyJourney): AboutReader {
  const sources = [
    ...ruleSources(mapping, journey),
    ...columnSources(mapping, journey),
    ...(mapping.questions ?? []).flatMap(questionSources),
  ];
  const base = defaultsOf(mapping);
  return (cells) => {
    const said: About = {};
    for (const { field, read } of sources) {
      if (said[field] !== undefined) continue;
      const value = read(cells);
      if (value !== null) said[field] = value;
    }
    return { said, all: { ...base, ...said } };
  };
}

function ruleSources({ rules }: SurveyMapping, journey: StudyJourney | undefined): Source[] {
  return (rules ?? []).map(({ column, is, field, value }) => {
    const wanted = new Set(is.map(same));
    const given = respondentValue({ field, cell: value, journey });
    return { field, read: (cells) => (wanted.has(same(cells[column] ?? "")) ? given : null) };
  });
}

function columnSources({ columns }: SurveyMapping, journey: StudyJourney | undefined): Source[] {
  return (columns ?? []).flatMap(({ column, role }) => {
    const field = FIELDS.get(role);
    if (field === undefined) return [];
    return [{ field, read: (cells: readonly string[]) => respondentValue({ field, cell: cells[column] ?? "", journey }) }];
  });
}

const FIELDS = new Map<string, RespondentField>(
  (["persona", "audience", "role", "account", "plan", "stage", "wave"] as const).map((field) => [field, field]),
);

function questionSources({ gives, options, joined, slots }: MappedQuestion): Source[] {
  const column = columnOf(slots?.find(({ role }) => role === "answer")?.slot ?? "");
  if (!gives || column === null) return [];
  const given = new Map(options.flatMap(({ value, gives: what }) => (what ? [[value, what]] : [])));
  const values = options.map(({ value }) => value);
  return [
    {
      field: gives,
      read: (cells) => {
        const [first] = splitCell(cells[column] ?? "", { joined, options: values }).chosen;
        return first === undefined ? null : (given.get(first) ?? null);
      },
    },
  ];
}

function defaultsOf({ defaults }: SurveyMapping): About {
  if (!defaults) return {};
  const { audience, personaId, role, step, wave } = defaults;
  return {
    ...(audience && { audience }),
    ...(personaId && { persona: personaId }),
    ...(role && ROLES.includes(role) && { role }),
    ...(step && { stage: step }),
    ...(wave && { wave }),
  };
}
