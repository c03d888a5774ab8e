import { findStage, type StudyJourney } from "@/lib/journey/study-journey";
import type { OwnVoice, PersonaSummary } from "@/lib/summary/schema";
import type { ThemeQuotesQuery } from "@/lib/themes/schema";
import styles from "./aside.module.css";
import { EvidenceFigure } from "./evidence-figure";

type Props = { summary: PersonaSummary; journey: StudyJourney };

/** What sales, service and the team hold about this persona, beside what its own people say: apart, and never counted among them. */
export function OwnPeople({ summary: { own, filter, tally }, journey }: Props) {
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">What our own people think</h2>
      {own.length === 0 ? (
        <p className={styles.quiet}>
          {tally.internal === 0
            ? "No internal voice was asked about this persona yet."
            : "What they said is not marked as a trigger or a failure point yet."}
        </p>
      ) : (
        <ul className={styles.own}>
          {own.map((voice) => (
            <Voice
              key={`${voice.stage} ${voice.point} ${voice.codeId}`}
              voice={voice}
              query={queryOf(voice, filter)}
              place={findStage(voice.stage, journey)?.name ?? ""}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function queryOf({ stage, point, codeId }: OwnVoice, filter: PersonaSummary["filter"]): ThemeQuotesQuery {
  return { ...filter, point: point ?? "none", stage: [stage], code: codeId };
}

function Voice({ voice, query, place }: { voice: OwnVoice; query: ThemeQuotesQuery; place: string }) {
  const { people, of, theirs, theirsOf, statement, point } = voice;
  return (
    <li>
      <EvidenceFigure at={{ page: "quotes", query: { ...query, audience: ["internal"] } }} title={`${statement}, as our own people see it`}>
        <b>
          {people} of {of}
        </b>
      </EvidenceFigure>{" "}
      internal {of === 1 ? "voice" : "voices"}, on what {point === "failure" ? "stops" : "moves"} them in {place.toLowerCase()}: {statement}
      .{" "}
      {theirsOf === 0 ? (
        "Nobody of the persona itself was heard."
      ) : (
        <>
          <EvidenceFigure at={{ page: "quotes", query }} title={statement}>
            <b>
              {theirs} of {theirsOf}
            </b>
          </EvidenceFigure>{" "}
          of the people themselves.
        </>
      )}
    </li>
  );
}
