import type { ThemeReading } from "./theme-reading";
import styles from "./theme-table.module.css";

/** What the figures mean, and why some columns may add up to more people than were heard. */
export function TableNotes({ reading }: { reading: ThemeReading }) {
  return (
    <>
      <SeveralColumns reading={reading} />
      <Respondents reading={reading} />
      <p className={styles.foot}>
        A disc said it, a dot did not. The interval is where the share could lie if these people were a random draw (Wilson, 95 %). Fewer
        than 8 people: counts only, no share. <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd> walk, <kbd>Enter</kbd> opens the quotes.
      </p>
    </>
  );
}

/** Why the columns may add up to more people than were heard (rule 8). */
function SeveralColumns({ reading: { compared } }: { reading: ThemeReading }) {
  const codes = compared.severalColumns;
  if (codes.length === 0 || compared.board) return null;
  const one = codes.length === 1;
  const named = codes.length > 12 ? `${codes.slice(0, 12).join(", ")} and ${codes.length - 12} more` : codes.join(", ");
  return (
    <p className={styles.foot}>
      {one ? "One person was" : `${codes.length} people were`} heard{" "}
      {compared.by === "period" ? "in more than one of these periods" : "under more than one audience"} ({named}), and{" "}
      {one ? "stands" : "stand"} in each of those columns.
    </p>
  );
}

/** Who respondents are, and which of them stand in no column. */
function Respondents({ reading: { compared, side, beside } }: { reading: ThemeReading }) {
  if (side === "people" && !beside) return null;
  const without = side === "respondents" && compared.by === "audience" ? compared.respondentsWithoutAudience : 0;
  return (
    <p className={styles.foot}>
      Respondents replied to a questionnaire with open questions, whatever they wrote.{" "}
      {beside ? "They stand beside, and are never added. " : null}
      {compared.by === "period" ? "They stand in no period: the day of a reply in which nothing is marked is not read here. " : null}
      {without > 0 ? `${without} of them said no audience, and stand in none of the columns.` : null}
    </p>
  );
}
