import type { Flow } from "@/lib/flows/flow";
import styles from "./drop-off-page.module.css";

/** What was understood of a table, before anything is stored. */
export function PreviewTable({ flow: { steps, segments } }: { flow: Flow }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
    <section className={styles.preview} aria-label="What was understood" tabIndex={0}>
      <table aria-label="What was understood">
        <thead>
          <tr>
            <th scope="col">Step</th>
            {segments.map(({ id, name }) => (
              <th key={id} scope="col" className="numeric" dir="auto">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ id, name, step }, index) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {name}
                {step ? null : <span className={styles.unplaced}> not on the journey</span>}
              </th>
              {segments.map((segment) => (
                <td key={segment.id} className="numeric">
                  {segment.entered[index]?.toLocaleString("en") ?? "not known"}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
