import { withQuery } from "@/app/_data/http";
import type { ReportQuery } from "@/lib/report/schema";
import styles from "./reports-page.module.css";

const FORMATS = [
  { format: "docx", name: "Word", about: "to edit and hand round" },
  { format: "html", name: "HTML", about: "one page that needs nothing else" },
  { format: "md", name: "Markdown", about: "to paste into a wiki" },
  { format: "xlsx", name: "Workbook", about: "every figure in sheets" },
];

/** The report as a file, in the form its reader wants. */
export function ReportFiles({ studyId, query }: { studyId: string; query: ReportQuery }) {
  return (
    <section aria-labelledby="report-files">
      <h2 id="report-files">This report as a file</h2>
      <ul className={styles.files}>
        {FORMATS.map(({ format, name, about }) => (
          <li key={format}>
            <a href={withQuery(`/api/studies/${studyId}/export`, { what: "study", format, ...query })} download>
              {name}
            </a>
            <span>{about}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
