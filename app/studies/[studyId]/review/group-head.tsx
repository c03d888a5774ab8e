import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { preferencesQuery } from "@/app/_data/preferences";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { plural } from "@/app/_ui/plural";
import { StagePlace } from "@/app/studies/[studyId]/_suggestion/coding-lines";
import { LevelControl } from "@/app/studies/[studyId]/_suggestion/level-control";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { keyOf } from "@/lib/preferences/keys";
import type { SuggestionGroup } from "@/lib/suggestions/schema";
import styles from "./group-head.module.css";
import { SoFar } from "./group-list";
import type { Review } from "./use-review";

type Props = { studyId: string; group: SuggestionGroup; review: Review; journey: StudyJourney };

/** What the group proposes, how often that was right, how much of it is shown, and deciding all of it, or all that is marked. */
export function GroupHead({ studyId, group, review, journey }: Props) {
  const { open, markedOpen, bulk, rows } = review;
  const arrived = rows.arrived.filter(review.isOpen).length;
  const marked = markedOpen.length;
  const which = marked > 0 ? `${marked} marked` : `all ${open.length.toLocaleString("en")}`;
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h2>
          <PointGlyph point={group.point} proposed labelled /> {group.name}
        </h2>
        {group.step ? (
          <span className={styles.place}>
            <StagePlace step={group.step} journey={journey} brief />
          </span>
        ) : null}
      </div>
      <p className={styles.facts}>
        <span>
          {plural(open.length, "suggestion")} open, {heardIn(group)}
        </span>
        <SoFar precision={group.precision} wide />
        {arrived > 0 ? (
          <button type="button" className={styles.arrived} onClick={rows.takeIn}>
            {arrived} new, put at the end
          </button>
        ) : null}
      </p>
      <div className={styles.acts}>
        {open.length > 0 && !bulk.bulk ? (
          <>
            <Button size="compact-sm" loading={bulk.busy} onClick={review.acceptMany} rightSection={<ShiftSign of="accept" />}>
              Accept {which}
            </Button>
            <Button size="compact-sm" disabled={bulk.busy} onClick={review.rejectMany} rightSection={<ShiftSign of="reject" />}>
              Reject {which}
            </Button>
            {marked > 0 ? (
              <Button size="compact-sm" variant="subtle" onClick={() => review.mark(markedOpen)}>
                Unmark
              </Button>
            ) : null}
          </>
        ) : null}
        {group.tag === "none" ? null : <LevelControl studyId={studyId} tag={group.tag} name={tagName(group)} />}
      </div>
    </header>
  );
}

/** What "fewer" and "more" are about: all failures, say, not only those at this step. */
function tagName({ tag, name }: SuggestionGroup): string {
  if (tag === "point:failure") return "Failures";
  return tag === "point:trigger" ? "Triggers" : name;
}

/** Shift and the letter of a command. */
export function ShiftSign({ of: command }: { of: "accept" | "reject" }) {
  const { data: preferences = {} } = useQuery(preferencesQuery());
  const letter = keyOf({ ...preferences, letterKeys: true }, command)?.toUpperCase();
  return (
    <kbd>
      {preferences.letterKeys === false ? "Alt " : ""}⇧ {letter}
    </kbd>
  );
}

/** People interviewed and respondents, side by side. */
function heardIn({ people, interviews, respondents }: SuggestionGroup): string {
  const said = `${plural(people, "person", "people")} in ${plural(interviews, "interview")}`;
  const answered = plural(respondents, "respondent");
  if (respondents === 0) return said;
  return interviews === 0 ? answered : `${said}, ${answered}`;
}
