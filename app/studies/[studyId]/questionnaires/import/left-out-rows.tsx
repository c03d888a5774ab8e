import { plural } from "@/app/_ui/plural";
import type { ReportFile } from "@/lib/import/schema";
import type { SurveyPreview } from "@/lib/survey-import/schema";
import styles from "./answers.module.css";

const MOST_LINES = 20;

/** Rows that are not stored, each with the reason and the first lines: nothing goes missing silently. */
export function LeftOutRows({ file, survey }: { file: ReportFile; survey: SurveyPreview }) {
  if (survey.leftOut.length === 0 && file.rejected.length === 0) return null;
  const seen = new Set(survey.leftOut.flatMap(({ lines }) => lines));
  const rejected = file.rejected.filter(({ line }) => !seen.has(line));
  return (
    <section aria-label={`Rows left out of ${file.name}`}>
      <h3>Rows left out</h3>
      <ul className={styles.lines}>
        {survey.leftOut.map(({ reason, rows, lines }) => (
          <li key={reason}>
            {plural(rows, "row")}: {reason} <span className={styles.quiet}>{linesOf(lines, rows)}</span>
          </li>
        ))}
        {rejected.slice(0, MOST_LINES).map(({ line, reason }) => (
          <li key={line}>
            Line {line}: {reason}
          </li>
        ))}
        {rejected.length > MOST_LINES ? <li>and {rejected.length - MOST_LINES} more lines</li> : null}
      </ul>
    </section>
  );
}

function linesOf(lines: number[], rows: number): string {
  if (lines.length === 0) return "";
  return `line${lines.length === 1 ? "" : "s"} ${lines.join(", ")}${rows > lines.length ? " …" : ""}`;
}
