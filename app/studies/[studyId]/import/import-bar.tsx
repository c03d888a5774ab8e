import { Button } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import type { ImportReport } from "@/lib/import/schema";
import { summarizeImport } from "@/lib/import/summary";
import styles from "./import-page.module.css";

type Props = { report: ImportReport | null; isWaiting: boolean; isStoring: boolean; onImport: () => void; onClear: () => void };

/** What will happen, and the button that makes it happen; always in view. */
export function ImportBar({ report, isWaiting, isStoring, onImport, onClear }: Props) {
  const label = report ? labelOf(report) : null;
  return (
    <section className={styles.bar} aria-label="Import these files">
      <Button variant="filled" disabled={isWaiting || label === null} loading={isStoring} onClick={onImport}>
        {label ?? "Nothing to import"}
      </Button>
      <Button variant="subtle" disabled={isStoring} onClick={onClear}>
        Leave it
      </Button>
      <span className={styles.barWords} role="status">
        {isWaiting ? "Looking at the files…" : report ? sentenceOf(report) : ""}
      </span>
    </section>
  );
}

function labelOf(report: ImportReport): string | null {
  const { interviews, updated, rowsUpdated } = summarizeImport(report);
  if (interviews + updated === 0) return rowsUpdated > 0 ? `Use ${plural(rowsUpdated, "row")} of the table` : null;
  if (interviews === 0) return `Replace ${plural(updated, "text")}`;
  return `Import ${plural(interviews, "interview")}${updated > 0 ? `, replace ${plural(updated, "text")}` : ""}`;
}

function sentenceOf(report: ImportReport): string {
  const { people, newPeople, personas, unchanged, refused } = summarizeImport(report);
  const parts = [
    people > 0 ? `${plural(people, "person", "people")}${newPeople === people ? ", all new" : `, ${newPeople} new`}` : null,
    personas.length > 0 ? plural(personas.length, "persona") : null,
    unchanged > 0 ? `${plural(unchanged, "file")} in the study already` : null,
    refused > 0 ? `${plural(refused, "file")} refused` : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
