import type { Route } from "next";
import { CodeSwatch } from "@/app/_marks/code-swatch";
import { Byline, Quote } from "@/app/_marks/quote";
import { clockTime } from "@/app/_ui/clock-time";
import { Link } from "@/app/_ui/link";
import { MarkedSnippet } from "@/app/_ui/marked-snippet";
import { showDay } from "@/app/_ui/show-day";
import type { Code } from "@/lib/codebook/schema";
import type { SimilarSentence } from "@/lib/meaning/schema";
import { AUDIENCES } from "@/lib/participants/vocabulary";
import { sharedMarks } from "./shared-marks";
import styles from "./similar.module.css";

type Props = {
  item: SimilarSentence;
  href: Route;
  codes: ReadonlyMap<string, Code>;
  isMarked: boolean;
  onToggle: () => void;
  onFocus?: () => void;
  /** how alike it is, where that is asked */
  withLikeness?: boolean;
};

/** One sentence with the words it shares dotted, who said it and where, and the codes that lie over it. */
export function SimilarRow({ item, href, codes, isMarked, onToggle, onFocus, withLikeness = true }: Props) {
  const { quote, shared, similarity, codeIds } = item;
  const over = codeIds.flatMap((id) => codes.get(id) ?? []);
  return (
    <li className={styles.row} data-marked={isMarked || undefined}>
      <input type="checkbox" checked={isMarked} onChange={onToggle} onFocus={onFocus} aria-label={`Mark “${quote.slice(0, 80)}”`} />
      <div>
        <div className={styles.quote}>
          <Quote verbatim={item.verbatim} lines={4}>
            <MarkedSnippet text={quote} marks={sharedMarks(quote, shared)} />
          </Quote>
        </div>
        <Said item={item} href={href} />
        {over.length > 0 ? (
          <p className={styles.codes}>
            {over.map((code) => (
              <span key={code.id}>
                <CodeSwatch code={code} /> {code.name}
              </span>
            ))}
          </p>
        ) : null}
      </div>
      {withLikeness ? <span className={styles.likeness}>{Math.round(similarity * 100)} %</span> : null}
    </li>
  );
}

function Said({ item: { answer, participantCode, audience, verbatim, quote, startMs, date }, href }: Pick<Props, "item" | "href">) {
  const where = startMs === null ? (date ? showDay(date) : answer ? "in the answer" : "in the interview") : clockTime(startMs);
  const who = {
    code: answer?.responseCode ?? participantCode ?? "nobody named",
    audience: AUDIENCES.find((known) => known === audience) ?? null,
    role: null,
  };
  return (
    <Byline {...who} note={!verbatim} asked={answer?.question}>
      <span aria-hidden="true">·</span>
      <Link href={href} aria-label={`${where}: go to “${quote.slice(0, 60)}”`}>
        {where}
      </Link>
    </Byline>
  );
}
