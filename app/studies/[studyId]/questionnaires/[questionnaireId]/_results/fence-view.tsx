import { useQuery } from "@tanstack/react-query";
import { fenceQuery } from "@/app/_data/results";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { plural } from "@/app/_ui/plural";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { Fence, FencePerson } from "@/lib/results/score-schema";
import { QuoteOfAnswer } from "./answer-entry";
import styles from "./fence-view.module.css";
import tables from "./tables.module.css";

type Props = { studyId: string; questionnaireId: string; questionId: string; filter: ResponseFilter };

/** Whom to listen to: those somewhat disappointed who came for what the fans love, and what holds them back. */
export function FenceView({ studyId, questionnaireId, questionId, filter }: Props) {
  const { data, error } = useQuery(fenceQuery(studyId, questionnaireId, { ...filter, questionId }));
  if (error) throw error;
  if (!data) return <p className={tables.foot}>Reading the answers…</p>;
  if (data.benefitQuestionId === null) {
    return (
      <p className={tables.foot}>
        No question of this questionnaire asks for the main benefit, so nobody can be matched with what the fans love. Mark one in the
        builder (“main benefit”), or ask it in the next wave.
      </p>
    );
  }
  const place = { studyId, questionnaireId };
  return (
    <>
      <Loved fence={data} />
      <Blockers fence={data} {...place} />
      <People fence={data} {...place} />
    </>
  );
}

function Loved({ fence: { loved, fansWithBenefit, personas } }: { fence: Fence }) {
  const core = personas.filter((persona) => persona.core).map(({ label }) => label);
  return (
    <p className={styles.words}>
      {loved.length > 0 ? (
        <>
          The fans love{" "}
          {loved
            .slice(0, 6)
            .map(({ term, people }) => `${term} (${people})`)
            .join(", ")}
          , in the words of {plural(fansWithBenefit, "person", "people")} who would be very disappointed.{" "}
        </>
      ) : (
        "Those who would be very disappointed have no words in common yet for what they would miss. "
      )}
      {core.length > 0 ? <b>{core.join(" and ")} stand out among them.</b> : null}
    </p>
  );
}

type Place = { fence: Fence; studyId: string; questionnaireId: string };

function Blockers({ fence: { blockers, fence, fenceWithBlocker }, ...place }: Place) {
  if (blockers.length === 0) return null;
  return (
    <>
      <h3 className={styles.head}>What holds them back</h3>
      <p className={tables.foot}>
        {fenceWithBlocker} of the {fence.length} on the fence said what should change.
      </p>
      {blockers.slice(0, 8).map(({ kind, codeId, label, point, people, quotes }) => (
        <details key={`${kind} ${codeId ?? label} ${point}`} className={styles.blocker}>
          <summary>
            {kind === "code" ? <PointGlyph point={point} labelled /> : null} <b>{label}</b>{" "}
            <span className={tables.soft}>
              {people} of {fenceWithBlocker}
              {kind === "phrase" ? ", a phrase: not coded yet" : ""}
            </span>
          </summary>
          {quotes.map((quote) => (
            <QuoteOfAnswer key={`${quote.documentId} ${quote.highlightId}`} quote={quote} {...place} />
          ))}
        </details>
      ))}
    </>
  );
}

function People({ fence: { fence, somewhat, otherBenefit, noBenefit }, ...place }: Place) {
  return (
    <>
      <h3 className={styles.head}>{plural(fence.length, "person", "people")} on the fence</h3>
      <p className={tables.foot}>
        Of {somewhat} somewhat disappointed. Set aside: {otherBenefit} who came for something else, {noBenefit} who named no benefit.
      </p>
      {fence.slice(0, 30).map((person) => (
        <OnTheFence key={person.responseId} person={person} {...place} />
      ))}
      {fence.length > 30 ? <p className={tables.foot}>The first 30 of {fence.length}. Narrow the filter to see others.</p> : null}
    </>
  );
}

function OnTheFence({ person, ...place }: { person: FencePerson; studyId: string; questionnaireId: string }) {
  const [blocker] = person.blockers;
  return (
    <div className={styles.person}>
      {person.benefit ? <QuoteOfAnswer quote={person.benefit} {...place} /> : null}
      <p className={tables.foot}>
        Shares with the fans: {person.terms.join(", ")}
        {blocker ? null : "; said nothing to change"}
      </p>
      {blocker ? <QuoteOfAnswer quote={blocker} {...place} /> : null}
    </div>
  );
}
