import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { ImportReport } from "@/lib/import/schema";
import { summarizeImport } from "@/lib/import/summary";
import styles from "./import-page.module.css";

/** What came in before, each with its report, from where it can be undone. */
export function EarlierImports({ studyId, imports }: { studyId: string; imports: ImportReport[] }) {
  const showMoment = useShowMoment();
  if (imports.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier" className={styles.section}>
        Earlier imports
      </h2>
      <ul className={styles.earlier}>
        {imports.map((report) => (
          <li key={report.id}>
            <Link href={places.importReport(studyId, report.id ?? "")}>{showMoment(report.createdAt)}</Link>
            <span>{sentenceOf(report)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function sentenceOf(report: ImportReport): string {
  const { interviews, updated, rowsUpdated, replies, repliesUpdated, accounts, unchanged, refused } = summarizeImport(report);
  const { state, done, total } = report.processing;
  const parts = [
    report.undoneAt ? "taken back" : null,
    interviews > 0 ? plural(interviews, "interview") : null,
    updated > 0 ? `${plural(updated, "text")} replaced` : null,
    rowsUpdated > 0 ? `${plural(rowsUpdated, "row")} of a table` : null,
    replies > 0 ? plural(replies, "reply", "replies") : null,
    repliesUpdated > 0 ? `${plural(repliesUpdated, "reply", "replies")} changed` : null,
    accounts > 0 ? plural(accounts, "company", "companies") : null,
    interviews + updated + rowsUpdated + replies + repliesUpdated + accounts === 0 ? "nothing new" : null,
    unchanged > 0 ? `${unchanged} there already` : null,
    refused > 0 ? `${refused} refused` : null,
    state === "running" ? `reading, ${done} of ${total}` : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
