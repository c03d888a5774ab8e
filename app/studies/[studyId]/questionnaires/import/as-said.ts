import type { ReportFile } from "@/lib/import/schema";
import type { MappedQuestion, PreviewColumn, PreviewQuestion, SurveyMapping } from "@/lib/survey-import/schema";

/** A file as it was last read, with what was put right since: a choice stands at once, its counts follow with the next reading. */
export function asSaid(file: ReportFile, said: SurveyMapping | undefined): ReportFile {
  const { survey } = file;
  if (!survey || !said?.columns) return file;
  const columns = new Map(said.columns.map(({ column, role }) => [column, role]));
  const kept = new Set(said.keep);
  const questions = new Map((said.questions ?? []).map((question) => [question.id, question]));
  return {
    ...file,
    survey: {
      ...survey,
      title: said.title ?? survey.title,
      dayOrder: said.dayOrder ?? survey.dayOrder,
      columns: survey.columns.map((one) => columnAsSaid(one, { role: columns.get(one.column), kept })),
      questions: survey.questions.flatMap((one) => questionAsSaid(one, questions.get(one.question.id))),
      mapping: { ...survey.mapping, rules: said.rules, defaults: said.defaults, zone: said.zone },
    },
  };
}

type Said = { role: PreviewColumn["role"] | undefined; kept: ReadonlySet<number> };

function columnAsSaid(column: PreviewColumn, { role = column.role, kept }: Said): PreviewColumn {
  return { ...column, role, stored: role === "personal" ? kept.has(column.column) : column.stored };
}

function questionAsSaid(found: PreviewQuestion, said: MappedQuestion | undefined): PreviewQuestion[] {
  if (!said) return [];
  const { options, rows, scale } = found.question;
  return [
    {
      ...found,
      question: {
        ...said,
        options: said.options.length > 0 ? said.options : options,
        rows: said.rows.length > 0 ? said.rows : rows,
        scale: said.scale ?? scale,
      },
    },
  ];
}
