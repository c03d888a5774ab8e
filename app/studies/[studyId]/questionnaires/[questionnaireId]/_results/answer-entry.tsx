import { PointGlyph } from "@/app/_marks/point-glyph";
import { Byline, Quote } from "@/app/_marks/quote";
import { EditorsOnly } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { AnswerQuote, CodedAnswer } from "@/lib/results/schema";
import styles from "./answer-entry.module.css";

type Place = { studyId: string; questionnaireId: string };

/** Words of an answer with who gave it; the code leads to the whole reply. */
export function QuoteOfAnswer({ quote, ...place }: Place & { quote: AnswerQuote }) {
  return (
    <article className={styles.entry}>
      <Quote lines={6}>{quote.quote}</Quote>
      <Who {...place} of={quote} highlight={quote.highlightId ?? undefined} />
    </article>
  );
}

/** A whole open answer with what it was coded with. */
export function AnswerEntry({ answer, ...place }: Place & { answer: CodedAnswer }) {
  const chips = answer.highlights.flatMap(({ id, point, codes }) =>
    codes.length > 0
      ? codes.map(({ id: codeId, name }) => ({ key: `${id} ${codeId}`, point, name }))
      : [{ key: id, point, name: point ?? "marked" }],
  );
  return (
    <article className={styles.entry}>
      <Quote lines={8}>{answer.text}</Quote>
      <Who {...place} of={answer} />
      {chips.length > 0 ? (
        <p className={styles.chips}>
          {chips.map(({ key, point, name }) => (
            <span key={key} className={styles.chip} data-point={point ?? "none"}>
              {point ? <PointGlyph point={point} labelled /> : null}
              {name}
            </span>
          ))}
        </p>
      ) : answer.nothingHere ? (
        <p className={styles.nothing}>read, nothing here</p>
      ) : null}
    </article>
  );
}

type Of = Pick<AnswerQuote, "responseId" | "responseCode" | "participantCode" | "audience" | "role">;

function Who({ studyId, questionnaireId, of, highlight }: Place & { of: Of; highlight?: string }) {
  const { responseId, responseCode, participantCode, audience, role } = of;
  return (
    <Byline code={responseCode} audience={audience} role={role}>
      {participantCode ? <span>, {participantCode}</span> : null}
      <EditorsOnly>
        <span aria-hidden="true">·</span>
        <Link href={places.answer(studyId, { questionnaireId, responseId, ...(highlight && { highlight }) })}>reply</Link>
      </EditorsOnly>
    </Byline>
  );
}
