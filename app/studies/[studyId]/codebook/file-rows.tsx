import { plural } from "@/app/_ui/plural";
import type { CodebookFileReport, CodebookFileRow, FileVerdict } from "@/lib/codebook/rework";
import styles from "./file-rows.module.css";

const GROUPS: { verdict: FileVerdict; title: string }[] = [
  { verdict: "refused", title: "refused" },
  { verdict: "new", title: "new" },
  { verdict: "changed", title: "changed" },
];

const SHOWN = 200;

/** What each line of the file comes to, refused ones first: they are left out, the rest can be stored. */
export function FileRows({ report: { rows, counts } }: { report: CodebookFileReport }) {
  return (
    <section aria-label="What the file would do" className={styles.report}>
      <p>
        <b>{counts.new}</b> new, <b>{counts.changed}</b> changed, <b>{counts.unchanged}</b> as{" "}
        {counts.unchanged === 1 ? "it is" : "they are"}, <b>{counts.refused}</b> refused
      </p>
      {GROUPS.map(({ verdict, title }) => {
        const of = rows.filter((row) => row.verdict === verdict);
        return of.length === 0 ? null : <Group key={verdict} title={title} rows={of} />;
      })}
    </section>
  );
}

function Group({ title, rows }: { title: string; rows: CodebookFileRow[] }) {
  return (
    <>
      <h3>{`${plural(rows.length, "line")} ${title}`}</h3>
      <ul className={styles.rows}>
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.line} data-verdict={row.verdict}>
            <span className={styles.line}>{row.line}</span>
            <span>
              {row.path.join(" › ") || "no name"}
              {row.changes.length > 0 ? <span className={styles.said}> {row.changes.join(", ")}</span> : null}
              {row.note ? <span className={styles.note}>{row.note}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > SHOWN ? <p className="caption">and {plural(rows.length - SHOWN, "line")} more</p> : null}
    </>
  );
}
