import { VisuallyHidden } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import shared from "@/app/studies/[studyId]/import/preview.module.css";
import type { ReportFile } from "@/lib/import/schema";
import type { AccountMeaning, AccountsPreview } from "@/lib/survey-import/schema";
import styles from "./answers.module.css";
import type { AnswersDraft } from "./use-answers-draft";

type Props = { file: ReportFile; accounts: AccountsPreview; draft: AnswersDraft };

const MEANINGS: Record<AccountMeaning, string> = {
  name: "the company",
  plan: "its plan",
  value: "what it pays",
  outcome: "how it stands",
};

/** A table of companies: which columns say what, what they pay in a year, how many are lost. */
export function AccountsFile({ file, accounts, draft }: Props) {
  const used = accounts.columns.filter(({ meaning }) => meaning !== null);
  return (
    <article className={shared.file} aria-label={file.name}>
      <header className={shared.fileHead}>
        <h2>{file.name}</h2>
        <span className={styles.acts}>
          <button type="button" className={shared.quietButton} onClick={() => draft.startAnew(file.name, { format: "csv:generic" })}>
            These are answers<VisuallyHidden component="span">, not companies: {file.name}</VisuallyHidden>
          </button>
          <button type="button" className={shared.quietButton} onClick={() => draft.step({ kind: "take-out", name: file.name })}>
            Take out<VisuallyHidden component="span"> {file.name}</VisuallyHidden>
          </button>
        </span>
        <p className={shared.facts}>
          A table of companies · {plural(accounts.rows, "row")} · {accounts.withValue.toLocaleString("en")} with what they pay,{" "}
          {Math.round(accounts.valuePerYear).toLocaleString("en")} a year together
        </p>
      </header>
      {[...new Set([...file.warnings, ...accounts.warnings])].map((warning) => (
        <p key={warning} className={shared.warning}>
          {warning}
        </p>
      ))}
      <dl className={styles.meanings}>
        {used.map(({ column, header, meaning }) => (
          <div key={column}>
            <dt>{header}</dt>
            <dd>{meaning ? MEANINGS[meaning] : ""}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.counts}>
        {accounts.outcomes
          .map(({ cell, outcome, rows }) => `${cell} ${rows.toLocaleString("en")}${outcome ? `, taken as ${outcome}` : ", not understood"}`)
          .join(" · ")}
      </p>
      <p className={styles.counts}>{accounts.plans.map(({ plan, rows }) => `${plan} ${rows.toLocaleString("en")}`).join(" · ")}</p>
    </article>
  );
}
