import type { ReportFile } from "@/lib/import/schema";
import type { SurveyMapping } from "@/lib/survey-import/schema";

export type Mappings = Record<string, SurveyMapping>;
export type NamedMapping = SurveyMapping & { file: string };

const ENOUGH = 0.8;

/**
 * Which files are further waves of an earlier one of the same import: both would make a new questionnaire, and four of five headers of the first one's
 * questions are there. What somebody wants on its own (`questionnaireId` null) is none.
 */
export function wavesAmong(files: readonly ReportFile[], mappings: Mappings): Map<string, string> {
  const waves = new Map<string, string>();
  const open = files.filter(
    ({ name, survey }) => survey && survey.questionnaireId === null && !("questionnaireId" in (mappings[name] ?? {})),
  );
  open.forEach((file, at) => {
    const first = open.slice(0, at).find((earlier) => !waves.has(earlier.name) && fits(earlier, file));
    if (first) waves.set(file.name, first.name);
  });
  return waves;
}

function fits({ survey: first }: ReportFile, { survey: next }: ReportFile): boolean {
  const here = new Set(next?.mapping.headers ?? []);
  const columns = new Set((first?.mapping.questions ?? []).flatMap(({ columns }) => columns));
  const wanted = (first?.mapping.headers ?? []).filter((_, column) => columns.has(column));
  return wanted.length > 0 && wanted.filter((header) => here.has(header)).length >= wanted.length * ENOUGH;
}

/** What is asked of the program: what was put right, which for a further wave is what was put right about the first. */
export function mappingsToAsk(mappings: Mappings, waves: ReadonlyMap<string, string>): NamedMapping[] {
  const firsts = Object.entries(mappings).filter(([file]) => !waves.has(file));
  const own = firsts.map(([file, mapping]) => ({ ...mapping, file }));
  const further = [...waves].flatMap(([file, first]) => {
    const mapping = mappings[first];
    if (mapping) return [waveMapping(file, mapping, mappings[file])];
    return mappings[file] ? [{ ...mappings[file], file }] : [];
  });
  return [...own, ...further];
}

/** What is stored: waves of one questionnaire have the questions of the first, by id. */
export function mappingsToStore(files: readonly ReportFile[], mappings: Mappings, waves: ReadonlyMap<string, string>): NamedMapping[] {
  const read = new Map(files.flatMap(({ name, survey }) => (survey ? [[name, survey.mapping]] : [])));
  const firsts = new Set(waves.values());
  return [...read].flatMap(([file, mapping]) => {
    const first = read.get(waves.get(file) ?? "");
    if (first) return [waveMapping(file, undecided(first), mappings[file])];
    if (firsts.has(file)) return [{ ...undecided(mapping), file }];
    return mappings[file] ? [{ ...mappings[file], file }] : [];
  });
}

function waveMapping(file: string, first: SurveyMapping, own: SurveyMapping | undefined): NamedMapping {
  return { ...first, defaults: { ...first.defaults, ...own?.defaults }, file };
}

/** Which questionnaire takes the rows is left open: for the first it is made, for the next it is the one just made. */
export function undecided({ questionnaireId: _, ...mapping }: SurveyMapping): SurveyMapping {
  return mapping;
}
