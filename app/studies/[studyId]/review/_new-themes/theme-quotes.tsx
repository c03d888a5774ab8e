import { useState } from "react";
import { placeOfEvidence } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import similar from "@/app/studies/[studyId]/_similar/similar.module.css";
import { SimilarRow } from "@/app/studies/[studyId]/_similar/similar-row";
import { keyOf, type Marked } from "@/app/studies/[studyId]/_similar/use-marked";
import type { Code } from "@/lib/codebook/schema";
import type { ProposedTheme } from "@/lib/meaning/schema";
import styles from "./new-themes.module.css";

type Props = { studyId: string; theme: ProposedTheme; codes: readonly Code[]; marked: Marked };

const FIRST = 3;

/** The sentences that speak for a theme, the first by different people; some can be chosen. */
export function ThemeQuotes({ studyId, theme: { quotes, phrases, sentences, withheld }, codes, marked }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? quotes : quotes.slice(0, FIRST);
  const byId = new Map(codes.map((code) => [code.id, code]));
  const words = phrases.flatMap((phrase) => phrase.split(" "));
  return (
    <>
      <ul className={similar.list}>
        {shown.map((quote) => (
          <SimilarRow
            key={keyOf(quote)}
            item={{ ...quote, shared: words }}
            href={placeOfEvidence(studyId, quote, quote)}
            codes={byId}
            isMarked={marked.keys.has(keyOf(quote))}
            onToggle={() => marked.toggle(keyOf(quote))}
            withLikeness={false}
          />
        ))}
      </ul>
      <p className={styles.more}>
        {quotes.length > FIRST ? (
          <button type="button" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
            {isWhole ? "Show three" : `Show all ${quotes.length}`}
          </button>
        ) : null}
        {isWhole && quotes.length < sentences ? (
          <span>
            the {quotes.length} that speak for it best, of {plural(sentences, "sentence")}
          </span>
        ) : null}
        {withheld > 0 ? <span>{plural(withheld, "sentence")} more not shown: their people refused to be quoted</span> : null}
      </p>
    </>
  );
}
