import type { Reason } from "@/lib/suggestions/schema";
import styles from "./suggestion.module.css";

const MOST_FOR = 6;
const MOST_AGAINST = 3;

/** The words that decided and how much each pushed, the strongest first: for, and against. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const strongest = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const lines = [
    { says: "For it", found: strongest.filter(({ weight }) => weight > 0).slice(0, MOST_FOR) },
    { says: "Against", found: strongest.filter(({ weight }) => weight < 0).slice(0, MOST_AGAINST) },
  ].filter(({ found }) => found.length > 0);
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>Why this is proposed</h3>
      <dl className={styles.why}>
        {lines.map(({ says, found }) => (
          <div key={says}>
            <dt>{says}</dt>
            <dd>
              {found.map(({ term, weight }) => (
                <span key={term} className={styles.reason}>
                  “<span className={weight < 0 ? styles.against : styles.for}>{term}</span>”{" "}
                  <small>
                    {weight < 0 ? "−" : "+"}
                    {Math.abs(weight).toFixed(1)}
                  </small>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
