import { showDay } from "@/app/_ui/show-day";
import { type Block, type Report, type Run, type TableBlock, wordsOf } from "@/lib/report/blocks";
import styles from "./report-view.module.css";

/** The report as it will be read: on this page, on paper, and in every file. */
export function ReportView({ report }: { report: Report }) {
  return (
    <article className={styles.report} aria-label={`Report: ${report.title}`}>
      <header>
        <h2 dir="auto" className={styles.title}>
          {report.title}
        </h2>
        <p dir="auto" className={styles.lead}>
          {report.lead}
        </p>
        <p className={styles.quiet}>{showDay(report.date)}</p>
      </header>
      {report.sections.map(({ slug, title, blocks }) => (
        <section key={slug} aria-labelledby={`part-${slug}`} className={styles.part}>
          <h3 id={`part-${slug}`}>{title}</h3>
          {blocks.map((block, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks stand in their order and have nothing else to be known by
            <BlockView key={index} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? <h4 dir="auto">{block.text}</h4> : <h5 dir="auto">{block.text}</h5>;
    case "text":
      return (
        <p dir="auto" className={block.quiet ? styles.quiet : undefined}>
          {block.runs.map((run) => (
            <RunView key={wordsOf(run)} run={run} />
          ))}
        </p>
      );
    case "list":
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item} dir="auto">
              {item}
            </li>
          ))}
        </ul>
      );
    case "quote":
      return (
        <blockquote className={block.verbatim ? styles.quote : styles.note}>
          <p dir="auto">{block.verbatim ? `“${block.words}”` : block.words}</p>
          <footer>
            {block.verbatim ? "" : "Note. "}
            {block.byline}
            {block.date ? `, ${block.date}` : ""}
          </footer>
        </blockquote>
      );
    case "table":
      return <TableView {...block} />;
    case "drawing":
      return <TableView {...block.table} />;
  }
}

function RunView({ run }: { run: Run }) {
  return typeof run === "string" ? run : <strong>{run.strong}</strong>;
}

function TableView({ caption, head, rows, numeric }: TableBlock) {
  const as = (column: number) => (numeric.includes(column) ? styles.figure : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the arrow keys
    <section className={styles.table} aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {head.map((name, column) => (
              <th key={name} scope="col" className={as(column)}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("\n")}>
              {row.map((cell, column) => (
                <td key={head[column]} dir="auto" className={as(column)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
