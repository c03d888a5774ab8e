import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import list from "@/app/_ui/list-table.module.css";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import { formatName } from "@/app/studies/[studyId]/import/format-names";
import type { FileStatus, ImportReport, ReportDocument, ReportFile } from "@/lib/import/schema";
import styles from "./import-report.module.css";
import { ReplacedReport } from "./replaced-report";

const STATUS_WORDS: Record<FileStatus, string> = {
  stored: "stored",
  updated: "text replaced",
  unchanged: "there already",
  refused: "refused",
};

const MOST_LINES = 20;

/** File by file: what became of it, with the way to its interview, or the reason why not. */
export function ReportFiles({ studyId, report }: { studyId: string; report: ImportReport }) {
  const files = report.files.toSorted((a, b) => Number(b.status === "refused") - Number(a.status === "refused"));
  return (
    <table aria-label="Files" className={styles.files}>
      <thead>
        <tr>
          <th>File</th>
          <th>Result</th>
          <th className="numeric">Words</th>
          <th className={list.wide}>People</th>
        </tr>
      </thead>
      <tbody>
        {files.map((file) => (
          <FileRow key={`${file.name} ${file.sha256}`} studyId={studyId} file={file} isUndone={report.undoneAt !== null} />
        ))}
      </tbody>
    </table>
  );
}

function FileRow({ studyId, file, isUndone }: { studyId: string; file: ReportFile; isUndone: boolean }) {
  const [document] = file.documents;
  const place = placeOf(studyId, file, document);
  const codes = document?.speakers.flatMap(({ participant }) => participant?.code ?? []) ?? [];
  return (
    <tr>
      <td className={styles.name}>
        {place && !isUndone ? <Link href={place}>{file.name}</Link> : file.name}
        <span className={styles.under}>{underneath(file, document)}</span>
        {[...(file.reason ? [file.reason] : []), ...file.warnings].map((sentence) => (
          <span key={sentence} className={styles.reason}>
            {sentence}
          </span>
        ))}
        {file.status === "updated" && file.replaced && document?.interviewId && !isUndone ? (
          <ReplacedReport studyId={studyId} interviewId={document.interviewId} replaced={file.replaced} />
        ) : null}
        {file.rejected.slice(0, MOST_LINES).map(({ line, reason }) => (
          <span key={line} className={styles.reason}>
            Line {line}: {reason}
          </span>
        ))}
        {file.rejected.length > MOST_LINES ? (
          <span className={styles.reason}>and {file.rejected.length - MOST_LINES} more lines</span>
        ) : null}
      </td>
      <td className={styles.status} data-status={file.status}>
        {resultOf(file, isUndone)}
      </td>
      <td className="numeric">{document ? document.words.toLocaleString("en") : ""}</td>
      <td className={list.wide}>{codes.join(", ")}</td>
    </tr>
  );
}

function placeOf(studyId: string, { questionnaireId, status }: ReportFile, document: ReportDocument | undefined): Route | null {
  if (questionnaireId && status !== "refused") return places.questionnaire(studyId, questionnaireId);
  return document?.interviewId ? places.interview(studyId, document.interviewId) : null;
}

/** Every row read is somewhere: the sum is said, so that it can be added up. */
function reconciled({ read, stored, updated, unchanged, skipped, rejected }: NonNullable<ReportFile["rows"]>): string {
  const parts: [number, string][] = [
    [stored, "stored"],
    [updated, "updated"],
    [unchanged, "there already"],
    [skipped, "left out"],
    [rejected, "rejected"],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString("en")} ${word}`);
  return `${plural(read, "row")} read = ${said.join(" + ") || "0 stored"}`;
}

function resultOf({ kind, status }: ReportFile, isUndone: boolean): string {
  if (isUndone && (status === "stored" || status === "updated")) return "taken back";
  if (status === "updated" && (kind === "responses" || kind === "accounts")) return "brought up to date";
  return kind === "attributes" && (status === "stored" || status === "updated") ? "used" : STATUS_WORDS[status];
}

function underneath({ rows, format, status, kind }: ReportFile, document: ReportDocument | undefined): string {
  if (rows && kind !== "attributes") return `${formatName(format)} · ${reconciled(rows)}`;
  if (rows) return `${plural(rows.read, "row")}, ${rows.stored + rows.updated} used`;
  if (!document) return "";
  const turns = document.turns > 0 ? plural(document.turns, "turn") : "notes";
  const codes = (document.codes ?? []).reduce((sum, { highlights }) => sum + highlights, 0);
  return [
    dayOf(status, document),
    formatName(format),
    turns,
    document.persona,
    codes > 0 ? plural(codes, "highlight from its comments", "highlights from its comments") : null,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** A replaced text keeps the day of its interview, whatever its file says. */
function dayOf(status: FileStatus, { date }: ReportDocument): string | null {
  if (status === "updated") return null;
  return date ? showDay(date) : "no date";
}
