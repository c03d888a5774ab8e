import { NativeSelect, VisuallyHidden } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import type { AttributeColumn, ReportFile } from "@/lib/import/schema";
import { MEANINGS } from "./format-names";
import styles from "./preview.module.css";

type Props = { table: ReportFile; onMeaning: (header: string, meaning: AttributeColumn) => void; onRemove: (name: string) => void };

const MOST_LINES = 20;

/** The table about the other files: what each of its columns is taken for, and the rows that could not be used. */
export function PreviewTable({ table, onMeaning, onRemove }: Props) {
  const columns = table.columns ?? [];
  return (
    <section aria-label={`The table ${table.name}`}>
      <h2 className={styles.section}>What the table says</h2>
      <header className={styles.fileHead}>
        <h3>{table.name}</h3>
        <span />
        <button type="button" className={styles.quietButton} onClick={() => onRemove(table.name)}>
          Take out<VisuallyHidden component="span"> {table.name}</VisuallyHidden>
        </button>
        <p className={styles.facts}>{rowsSentence(table)}</p>
      </header>
      <ul className={styles.columns}>
        {columns.map(({ header, meaning = "ignore" }) => (
          <li key={header} data-used={meaning !== "ignore"}>
            <NativeSelect
              label={header}
              size="xs"
              value={meaning}
              disabled={meaning === "file"}
              onChange={(event) => onMeaning(header, event.currentTarget.value as AttributeColumn)}
            >
              {MEANINGS.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.name}
                </option>
              ))}
            </NativeSelect>
          </li>
        ))}
      </ul>
      {table.warnings.map((warning) => (
        <p key={warning} className={styles.warning}>
          {warning}
        </p>
      ))}
      <RejectedRows table={table} />
    </section>
  );
}

function RejectedRows({ table }: { table: ReportFile }) {
  if (table.rejected.length === 0) return null;
  return (
    <details className={styles.opening}>
      <summary>{plural(table.rejected.length, "row was", "rows were")} not used</summary>
      <ul>
        {table.rejected.slice(0, MOST_LINES).map(({ line, reason }) => (
          <li key={line}>
            Line {line}: {reason}
          </li>
        ))}
        {table.rejected.length > MOST_LINES ? <li>and {table.rejected.length - MOST_LINES} more</li> : null}
      </ul>
    </details>
  );
}

function rowsSentence({ rows }: ReportFile): string {
  if (!rows) return "";
  const { read, stored, updated, unchanged, rejected, skipped } = rows;
  const parts = [
    `${plural(read, "row")}`,
    stored > 0 ? `${stored} used` : null,
    updated > 0 ? `${updated} about interviews that are here: what is empty on them and their people is filled in` : null,
    unchanged > 0 ? `${unchanged} about files that are there already` : null,
    skipped > 0 ? `${skipped} about files that were refused` : null,
    rejected > 0 ? `${rejected} not used` : null,
  ];
  return parts.filter((part) => part !== null).join(" · ");
}
