import { plural } from "@/app/_ui/plural";
import type { Keyword } from "@/lib/keywords/schema";
import styles from "./keyword-table.module.css";
import type { KeywordActs } from "./use-keyword-acts";

type Props = { marked: readonly Keyword[]; acts: KeywordActs; onMerge: () => void; onDone: () => void };

/** What can be done with several phrases at once; merged, they count as the one that most people say. */
export function MarkedBar({ marked, acts, onMerge, onDone }: Props) {
  if (marked.length === 0) return null;
  const [into, ...rest] = [...marked].sort((a, b) => b.people + b.respondents - a.people - a.respondents);
  const oneLanguage = new Set(marked.map(({ language }) => language)).size === 1;
  const then = (act: Promise<void>) => void act.then(onDone);
  return (
    <div className={styles.markedBar} role="toolbar" aria-label="Marked phrases">
      <b>{plural(marked.length, "phrase")} marked</b>
      {into && rest.length > 0 ? (
        oneLanguage ? (
          <>
            <button type="button" onClick={() => then(acts.merge(rest, into))}>
              Merge into “{into.phrase}”
            </button>
            <button type="button" onClick={onMerge}>
              Into another…
            </button>
          </>
        ) : (
          <span>Phrases of two languages stay apart.</span>
        )
      ) : null}
      <button type="button" onClick={() => then(acts.pin(marked))}>
        Pin
      </button>
      <button type="button" onClick={() => then(acts.hide(marked))}>
        Hide
      </button>
      <button type="button" onClick={onDone}>
        Unmark
      </button>
    </div>
  );
}
