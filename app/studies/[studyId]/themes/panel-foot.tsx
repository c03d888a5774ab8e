import { useMayEdit } from "@/app/_team/editors-only";
import { plural } from "@/app/_ui/plural";
import type { ThemeQuotes } from "@/lib/themes/schema";
import styles from "./quote-panel.module.css";

type Props = { data: ThemeQuotes; all: boolean; onAll: () => void; recoding: boolean; onRecode: () => void };

/** How many quotes there are in all, the rest of them, and recoding. */
export function PanelFoot({ data, all, onAll, recoding, onRecode }: Props) {
  const mayEdit = useMayEdit();
  const shown = data.items.length;
  const quotes = plural(data.highlights, "quote");
  return (
    <p className={styles.foot}>
      {data.highlights > shown && !all ? (
        <button type="button" onClick={onAll}>
          {data.highlights === 1 ? "Why" : `All ${behind(data)}, ${quotes}`}
        </button>
      ) : (
        <span>
          {behind(data)}, {quotes}
          {shown < data.highlights ? `, ${shown} shown` : ""}
        </span>
      )}
      {shown > 0 && mayEdit ? (
        <button type="button" aria-pressed={recoding} onClick={onRecode}>
          {recoding ? "Stop recoding" : "Recode"}
        </button>
      ) : null}
      <span>
        <kbd>Q</kbd> copies the first
      </span>
    </p>
  );
}

/** Whose words they are: people interviewed and respondents, named one after the other and never added. */
function behind({ people, respondents }: Pick<ThemeQuotes, "people" | "respondents">): string {
  const heard = people > 0 || respondents === 0 ? [plural(people, "person", "people")] : [];
  return [...heard, ...(respondents > 0 ? [plural(respondents, "respondent")] : [])].join(" and ");
}
