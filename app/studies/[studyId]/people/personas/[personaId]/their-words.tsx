import { useQuery } from "@tanstack/react-query";
import { keywordsQuery } from "@/app/_data/keywords";
import { vocabularyGapQuery } from "@/app/_data/messages";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { rowKey } from "@/app/studies/[studyId]/keywords/keyword-address";
import type { DistinctiveList } from "@/lib/keywords/schema";
import type { VocabularyGap } from "@/lib/messages/schema";
import { withKept } from "@/lib/summary/kept-lines";
import type { KeptLine } from "@/lib/summary/schema";
import { wordLine } from "@/lib/summary/word-line";
import type { GridFilter } from "@/lib/themes/schema";
import styles from "./aside.module.css";
import { SummarySentence } from "./summary-sentence";
import type { LineActs } from "./use-line-acts";

type Words = { studyId: string; personaId: string; filter: GridFilter };

/** How their words are asked for: what they say more than everyone else does. */
export function useDistinctWords({ studyId, filter }: Words) {
  return useQuery(keywordsQuery(studyId, { ...filter, point: undefined, unit: "phrases", limit: 8, against: ["rest"] }));
}

const SHOWN = 6;

/** What they say more than others do, and how they say what our messages say; read after the page, in a place that is kept for it. */
export function TheirWords({ studyId, personaId, filter, kept, acts }: Words & { kept: KeptLine[]; acts: LineActs }) {
  const { data } = useDistinctWords({ studyId, personaId, filter });
  const { data: gap } = useQuery(vocabularyGapQuery(studyId, { ...filter, point: undefined }));
  const list = data as DistinctiveList | undefined;
  return (
    <section className={styles.words} aria-labelledby="words-title">
      <h2 id="words-title">Their words, ours</h2>
      {list ? (
        <Distinct studyId={studyId} personaId={personaId} list={list} kept={kept} acts={acts} />
      ) : (
        <p className="caption">Their words are read.</p>
      )}
      {gap ? <Ours studyId={studyId} personaId={personaId} gap={gap} /> : null}
    </section>
  );
}

type DistinctProps = Pick<Words, "studyId" | "personaId"> & { list: DistinctiveList; kept: KeptLine[]; acts: LineActs };

function Distinct({ studyId, personaId, list, kept, acts }: DistinctProps) {
  const line = wordLine(list);
  const lines = withKept(line ? [line] : [], kept).filter(({ state }) => state !== "out");
  if (list.items.length === 0) {
    return <p className={styles.quiet}>{list.tooFew ?? "Nothing tells their words from those of others yet."}</p>;
  }
  return (
    <>
      {lines.map((one) => (
        <div key={one.key} className={styles.line}>
          <SummarySentence line={one} acts={acts} />
        </div>
      ))}
      <table aria-label="What they say more than others">
        <thead>
          <tr>
            <th>They say</th>
            <th className="numeric">people</th>
            <th className="numeric">others</th>
          </tr>
        </thead>
        <tbody>
          {list.items.slice(0, SHOWN).map((item) => (
            <tr key={rowKey(item)}>
              <td>
                <Link href={places.keywords(studyId, { persona: personaId, against: "rest", row: rowKey(item) })}>
                  {item.said ?? item.phrase}
                </Link>
              </td>
              <td className="numeric">
                {item.people} of {list.of}
              </td>
              <td className="numeric">
                {item.restPeople} of {list.restOf}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Ours({ studyId, personaId, gap: { ours, of } }: { studyId: string; personaId: string; gap: VocabularyGap }) {
  if (ours.length === 0) {
    return (
      <p className={styles.quiet}>
        Nobody wrote down yet how our own messages put it.{" "}
        <EditorsOnly>
          <Link href={places.keywords(studyId, { view: "ours", persona: personaId })}>Add our words</Link> to see who speaks like us.
        </EditorsOnly>
      </p>
    );
  }
  const least = [...ours].sort((a, b) => a.people - b.people).slice(0, SHOWN);
  const unsaid = ours.filter(({ people, respondents }) => people + respondents === 0);
  return (
    <>
      <table aria-label="Our words beside theirs">
        <thead>
          <tr>
            <th>We say</th>
            <th>They say</th>
            <th className="numeric">say ours</th>
          </tr>
        </thead>
        <tbody>
          {least.map(({ term, people, nearest }) => (
            <tr key={term.id}>
              <td>{term.term}</td>
              <td>{nearest[0] ?? <span className={styles.soft}>nothing near it</span>}</td>
              <td className="numeric">
                {people} of {of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {unsaid.length > 0 ? (
        <p className={styles.quiet}>
          We say “{unsaid[0]?.term.term}”
          {unsaid.length > 1 ? ` and ${unsaid.length - 1} more that nobody here says.` : ". Nobody here does."}
        </p>
      ) : null}
    </>
  );
}
