import type { Keyword } from "@/lib/keywords/schema";
import styles from "./keyword-quotes.module.css";
import type { KeywordActs } from "./use-keyword-acts";

/** The way back for a phrase that somebody hid. */
export function HiddenActs({ keyword, acts }: { keyword: Keyword; acts: KeywordActs }) {
  return (
    <div className={styles.acts}>
      <div>
        <button type="button" onClick={() => void acts.show([keyword])}>
          Show again
        </button>
      </div>
    </div>
  );
}
