import { useQuery } from "@tanstack/react-query";
import { saidQuery } from "@/app/_data/results";
import { PointGlyph } from "@/app/_marks/point-glyph";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { SaidBand } from "@/lib/results/score-schema";
import { QuoteOfAnswer } from "./answer-entry";
import styles from "./said-view.module.css";
import tables from "./tables.module.css";

type Props = { studyId: string; questionnaireId: string; questionId: string; filter: ResponseFilter };

/** What those who scored low say, stage by stage, beside what those who scored high say. */
export function SaidView({ studyId, questionnaireId, questionId, filter }: Props) {
  const { data, error } = useQuery(saidQuery(studyId, questionnaireId, { ...filter, questionId }));
  if (error) throw error;
  if (!data) return <p className={tables.foot}>Reading the answers…</p>;
  const bands = data.bands.filter(({ band, stages }) => band !== "middle" || stages.length > 0);
  if (bands.every(({ saying }) => saying === 0)) {
    return (
      <p className={tables.foot}>
        No open answer of these people is coded yet. Code some, and what they say stands here beside their score.
      </p>
    );
  }
  return (
    <div className={styles.bands}>
      {bands.map((band) => (
        <Band key={band.band} band={band} studyId={studyId} questionnaireId={questionnaireId} />
      ))}
    </div>
  );
}

function Band({ band: { label, people, saying, stages }, ...place }: { band: SaidBand; studyId: string; questionnaireId: string }) {
  return (
    <section className={styles.band}>
      <h3>{label}</h3>
      <p className={tables.foot}>
        {saying} of {people} people say something that is coded.
      </p>
      {stages.map(({ stage, name, people: inStage, rows }) => (
        <div key={stage}>
          <h4 className={styles.stage}>
            {name} <span className={tables.soft}>{inStage}</span>
          </h4>
          {rows.slice(0, 5).map(({ codeId, label: code, point, people: of, quotes }) => (
            <details key={`${codeId} ${point}`} className={styles.row}>
              <summary>
                <PointGlyph point={point} labelled /> {code} <b>{of}</b>
              </summary>
              {quotes.map((quote) => (
                <QuoteOfAnswer key={`${quote.documentId} ${quote.highlightId}`} quote={quote} {...place} />
              ))}
            </details>
          ))}
        </div>
      ))}
    </section>
  );
}
