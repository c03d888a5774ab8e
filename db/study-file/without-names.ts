import type { RevisionContent } from "@/db/documents/revisions";
import type { ReportFile } from "@/lib/import/schema";
import { defaultTitle } from "@/lib/interviews/title";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import type { FileRow, StudyFile } from "@/lib/study-file/format";
import { isPersonalCell, isPersonalName } from "@/lib/survey-import/columns/personal";

type Tables = StudyFile["tables"];

/**
 * A study's tables without what names people outside of what was said and written: labels of transcripts, whom an interview was meant for and who held it,
 * titles that name somebody, names of files, the words of import reports, and addresses beside answers. `known`: people's names. Done twice it does nothing more.
 */
export function withoutNames(tables: Tables, known: readonly string[]): Tables {
  const labels = newLabels(tables);
  const { speakers = [], interviews = [] } = tables;
  const others = [
    ...speakers.map(({ id, label }) => (label === labels.get(id) ? null : label)),
    ...interviews.flatMap(({ conductor, placeholderLabel }) => [conductor, placeholderLabel]),
  ];
  const names = [...known, ...others].flatMap((name) => (typeof name === "string" && name.trim().length > 1 ? [name.trim()] : []));
  const titles = newTitles(tables, names);
  const change: Record<string, (row: FileRow) => FileRow> = {
    speakers: (row) => ({ ...row, label: labels.get(row.id) ?? "" }),
    document_revisions: (row) => ({ ...row, content: unlabelled(row.content as RevisionContent, labels) }),
    documents: (row) => ({ ...row, fileName: null }),
    interviews: (row) => ({ ...row, title: titles.get(row.id) ?? row.title, conductor: null, placeholderLabel: null }),
    imports: (row) => ({ ...row, files: (row.files as ReportFile[]).map(bareReport) }),
    participants: (row) => ({ ...row, fields: fieldsWithout(row.fields) }),
    // how somebody asked for it is about them
    consent_records: (row) => ({ ...row, note: "" }),
    responses: (row) => ({ ...row, fields: fieldsWithout(row.fields) }),
    response_updates: (row) => ({ ...row, says: { ...(row.says as FileRow), fields: fieldsWithout((row.says as FileRow).fields) } }),
  };
  return Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, change[name] ? rows.map(change[name]) : rows]));
}

/** Labels of transcripts are often names: a participant's becomes their code, another's its role with a number. By the id of the speaker. */
function newLabels({ speakers = [], participants = [] }: Tables): Map<unknown, string> {
  const codes = new Map(participants.map(({ id, code }) => [id, code]));
  const others = new Map<unknown, number>();
  const labels = new Map<unknown, string>();
  for (const { id, participantId, documentId, role } of speakers) {
    const code = codes.get(participantId);
    const number = (others.get(documentId) ?? 0) + 1;
    if (code === undefined) others.set(documentId, number);
    labels.set(id, typeof code === "string" ? code : `${String(role)} ${number}`);
  }
  return labels;
}

/** An earlier version of a text with the labels of now. */
function unlabelled(content: RevisionContent, labels: ReadonlyMap<unknown, string>): RevisionContent {
  return { ...content, speakers: content.speakers.map((one) => ({ ...one, label: labels.get(one.id) ?? one.role })) };
}

/** By interview the title it would have been given (codes and day), where its own is the name of its file or has a name in it. */
function newTitles(
  { interviews = [], documents = [], interview_participants: links = [], participants = [] }: Tables,
  names: readonly string[],
) {
  const files = new Set(documents.map(({ interviewId, fileName }) => `${interviewId}:${stem(String(fileName ?? ""))}`));
  const codes = new Map(participants.map(({ id, code }) => [id, String(code)]));
  const heard = new Map<unknown, string[]>();
  for (const { interviewId, participantId } of links) {
    const code = codes.get(participantId);
    if (code !== undefined) heard.set(interviewId, [...(heard.get(interviewId) ?? []), code]);
  }
  const given = interviews.flatMap((row) => {
    const title = String(row.title);
    if (!files.has(`${row.id}:${title.toLowerCase()}`) && !names.some((name) => holds(title, name))) return [];
    const date = typeof row.date === "string" ? row.date : null;
    return [[row.id, defaultTitle({ codes: (heard.get(row.id) ?? []).toSorted(), placeholder: placeholderOf(row), date })] as const];
  });
  return new Map<unknown, string>(given);
}

function placeholderOf({ status, placeholderAudience, placeholderRole }: FileRow): Parameters<typeof defaultTitle>[0]["placeholder"] {
  return status === "planned" ? { audience: placeholderAudience as Audience | null, role: placeholderRole as Role | null } : null;
}

/** As an import makes a title of a file's name. */
function stem(fileName: string): string {
  return fileName
    .replace(/\.[^.]*$/, "")
    .trim()
    .slice(0, 200)
    .toLowerCase();
}

/** Whether a name stands in a title, whole or its words apart ("Lee, Anna"). */
function holds(title: string, name: string): boolean {
  const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = new Set(words(title));
  const parts = words(name);
  return parts.length > 0 && parts.every((part) => own.has(part));
}

/** What an import did, in figures alone. `replaced` stays: undoing the import goes by it. */
function bareReport(file: ReportFile, index: number): ReportFile {
  const { bytes, sha256, encoding, kind, format, status, rows, replaced, questionnaireId } = file;
  return {
    ...{ name: `file ${index + 1}`, bytes, sha256, encoding, kind, format, status, rows },
    ...(replaced && { replaced }),
    ...(questionnaireId !== undefined && { questionnaireId }),
    ...{ warnings: [], rejected: [], columns: null },
    documents: file.documents.map(({ id, interviewId, words, turns, date }) => {
      return { id, interviewId, title: "", words, turns, opening: [], date, persona: null, speakers: [] };
    }),
  };
}

/** Columns beside answers, but for names, addresses and the like. */
function fieldsWithout(fields: unknown): Record<string, string> {
  const all = Object.entries((fields ?? {}) as Record<string, string>);
  return Object.fromEntries(all.filter(([name, value]) => !isPersonalName(name) && !isPersonalCell(value.trim())));
}
