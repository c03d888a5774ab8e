import type { IncomingFile } from "@/lib/import/read-file";
import type { ImportOptions, ReportFile } from "@/lib/import/schema";
import type { SortedFile } from "./sort-files";

/** A batch in which exports of answers are told from everything else. */
export type SortedBatch = { studyId: string; sorted: readonly SortedFile[]; options: ImportOptions };

/** The files that take the other way, with the options that are about them. */
export function forOthers({ studyId, sorted, options }: SortedBatch): { studyId: string; files: IncomingFile[]; options: ImportOptions } {
  const surveys = new Set(sorted.flatMap(({ kind, file }) => (kind === "other" ? [] : [file.name])));
  return {
    studyId,
    files: sorted.flatMap(({ kind, file }) => (kind === "other" ? [file] : [])),
    options: { ...options, files: options.files?.filter(({ file }) => !surveys.has(file)) },
  };
}

/** The exports of a batch that take part, each once: `again` stands there a second time. */
export function surveysOf({ sorted, options }: SortedBatch): { one: Exclude<SortedFile, { kind: "other" }>; again: boolean }[] {
  const seen = new Set<string>();
  return sorted.flatMap((one) => {
    if (one.kind === "other" || isLeftOut(options, one)) return [];
    const again = seen.has(one.file.sha256);
    seen.add(one.file.sha256);
    return [{ one, again }];
  });
}

/** The reports of both ways in the order in which the files came. */
export function inOrder(
  { sorted, options }: SortedBatch,
  { surveys, others }: { surveys: ReadonlyMap<SortedFile, ReportFile>; others: readonly ReportFile[] },
): ReportFile[] {
  const rest = [...others];
  return sorted.flatMap((one) => {
    if (isLeftOut(options, one)) return [];
    return (one.kind === "other" ? rest.shift() : surveys.get(one)) ?? [];
  });
}

function isLeftOut({ files = [] }: ImportOptions, { file }: SortedFile): boolean {
  return files.some(({ file: name, leaveOut }) => leaveOut === true && name === file.name);
}
