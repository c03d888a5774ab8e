import { Button } from "@mantine/core";
import { useState } from "react";
import { Byline } from "@/app/_marks/quote";
import { clockTime } from "@/app/_ui/clock-time";
import { Link } from "@/app/_ui/link";
import { SuggestionView } from "@/app/studies/[studyId]/_suggestion/suggestion-view";
import { KeySign } from "@/app/studies/[studyId]/interviews/[interviewId]/key-sign";
import type { Code } from "@/lib/codebook/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { SuggestionInPlace } from "@/lib/suggestions/schema";
import styles from "./detail.module.css";
import { placeOf, type Review } from "./use-review";

type Props = { studyId: string; review: Review; journey: StudyJourney; codes: Code[]; onPickCodes: () => void };

/** The suggestion that is looked at, as in its interview, with what was asked and said around it; a sheet from below where the window is narrow. */
export function Detail({ studyId, review, journey, codes, onPickCodes }: Props) {
  const [isUp, setUp] = useState(false);
  const { current, open } = review;
  if (!current) return <aside className={styles.detail} aria-label="The suggestion in full" data-empty />;
  const place = open.indexOf(current.id) + 1;
  return (
    <aside className={styles.detail} aria-label="The suggestion in full" data-up={isUp || review.draft !== null || undefined} data-scroller>
      <div className={styles.top}>
        <span className={styles.count}>
          Suggestion {place.toLocaleString("en")} of {open.length.toLocaleString("en")}
        </span>
        <span className="caption">nothing counts until you accept</span>
        <button type="button" className={styles.fold} aria-expanded={isUp} onClick={() => setUp(!isUp)}>
          {isUp ? "Less" : "Why, and where"}
        </button>
      </div>
      {current.onlyThere === "refused" ? (
        <Refused studyId={studyId} item={current} />
      ) : (
        <SuggestionView
          studyId={studyId}
          suggestion={current}
          verbatim={current.verbatim}
          draft={review.draft}
          journey={journey}
          codes={codes}
          tag={null}
          before={<Around asked={current.asked} words={current.before} />}
          after={
            <>
              <Around words={current.after} />
              <Whose studyId={studyId} item={current} />
            </>
          }
          onAccept={review.accept}
          onReject={review.reject}
          onChange={review.say}
          onEdit={review.change}
          onPickCodes={onPickCodes}
        />
      )}
    </aside>
  );
}

function Around({ asked = null, words }: { asked?: string | null; words: string }) {
  return (
    <div className={styles.around}>
      {asked ? <p className={styles.asked}>Asked: {asked}</p> : null}
      {words.trim() === "" ? null : <p>{words}</p>}
    </div>
  );
}

function Whose({ studyId, item }: { studyId: string; item: SuggestionInPlace }) {
  const { answer, participantCode, audience, role, verbatim, startMs, title } = item;
  return (
    <>
      <Byline code={answer?.responseCode ?? participantCode ?? "nobody known"} audience={audience} role={role} note={!verbatim}>
        <Link href={placeOf(studyId, item)}>
          {title}
          {startMs === null ? "" : `, ${clockTime(startMs)}`}
        </Link>
      </Byline>
      {item.onlyThere === "whose" ? (
        <p className={styles.ask}>These notes are about several people: accepting asks whose words they are.</p>
      ) : null}
    </>
  );
}

function Refused({ studyId, item }: { studyId: string; item: SuggestionInPlace }) {
  return (
    <div className={styles.refused}>
      <p>
        {item.participantCode ?? "This person"} refused to be quoted. Their words count like any other, and are read and decided in the{" "}
        {item.answer ? "reply" : "interview"} alone.
      </p>
      <Button component={Link} href={placeOf(studyId, item)} rightSection={<kbd>Enter</kbd>}>
        Open the {item.answer ? "reply" : "interview"}
      </Button>
      <p className="caption">
        <KeySign of="suggestion-next" /> goes on to the next.
      </p>
    </div>
  );
}
