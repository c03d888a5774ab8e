"use client";

import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { Route } from "next";
import { useEffect } from "react";
import { suggestionEffectQuery } from "@/app/_data/review";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { SuggestionView } from "@/app/studies/[studyId]/_suggestion/suggestion-view";
import { tagOf } from "@/app/studies/[studyId]/_suggestion/tag-of";
import type { Code } from "@/lib/codebook/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Suggestion } from "@/lib/suggestions/schema";
import type { CodingChange, CodingValue } from "./coding-editor";
import styles from "./suggestion-panel.module.css";

type Props = {
  studyId: string;
  suggestions: Suggestion[];
  current: Suggestion | null;
  /** corrections made before accepting, or null while it stands as proposed */
  draft: CodingValue | null;
  journey: StudyJourney;
  codes: Code[];
  nextInterview: { href: Route; open: number } | null;
  onChoose: (id: string) => void;
  onAccept: () => void;
  onReject: () => void;
  onChange: (change: CodingChange) => void;
  onEdit: () => void;
  onPickCodes: () => void;
  onDecideAll: (decision: "accept" | "reject") => void;
};

/** One suggestion in full with its reasons, then the ones that follow it. Nothing counts before it is accepted. */
export function SuggestionPanel(props: Props) {
  const { studyId, suggestions, current, nextInterview } = props;
  usePrefetchedEffect(studyId, after(suggestions, current)[0]);
  if (!current) return <NoneLeft nextInterview={nextInterview} />;
  const position = suggestions.findIndex((one) => one.id === current.id);
  const following = after(suggestions, current).slice(0, 6);
  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <span className={styles.count}>
          Suggestion {position + 1} of {suggestions.length}
        </span>
        <span className="caption">nothing counts until you accept</span>
      </div>
      <SuggestionView {...props} suggestion={current} tag={tagOf(current, props)} />
      {following.length > 0 ? (
        <section aria-label="The ones after it">
          <h3>Next</h3>
          {following.map((one) => (
            <button key={one.id} type="button" className={styles.next} onClick={() => props.onChoose(one.id)}>
              <PointGlyph point={one.point} proposed labelled />
              <span>“{one.quote}”</span>
            </button>
          ))}
        </section>
      ) : null}
      <div className={styles.bulk}>
        <span className="caption">All {suggestions.length} in this text:</span>
        <Button size="compact-sm" onClick={() => props.onDecideAll("accept")}>
          Accept all
        </Button>
        <Button size="compact-sm" onClick={() => props.onDecideAll("reject")}>
          Reject all
        </Button>
        <Link href={places.review(studyId)}>Review all interviews together</Link>
      </div>
    </div>
  );
}

/** Those that follow one in the text, then those before it. */
function after(suggestions: Suggestion[], current: Suggestion | null): Suggestion[] {
  const position = suggestions.findIndex((one) => one.id === current?.id);
  return position < 0 ? [] : [...suggestions.slice(position + 1), ...suggestions.slice(0, position)];
}

/** What the next one would change is asked for while this one is read, so that walking on stays instant. */
function usePrefetchedEffect(studyId: string, next: Suggestion | undefined): void {
  const queries = useQueryClient();
  const id = next?.id;
  useEffect(() => {
    if (id) void queries.prefetchQuery(suggestionEffectQuery(studyId, id));
  }, [queries, studyId, id]);
}

function NoneLeft({ nextInterview }: { nextInterview: Props["nextInterview"] }) {
  if (!nextInterview) {
    return (
      <EmptyState title="No suggestion waits here">
        Suggestions are sentences that look like a trigger, a failure point or a stage. They come a moment after a text is stored, and are
        made on this machine. Mark what matters by hand meanwhile: select words, then choose what they are.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="All decided in this text"
      action={
        <Button component={Link} href={nextInterview.href} variant="filled">
          Next interview, {nextInterview.open} waiting
        </Button>
      }
    >
      Every suggestion of this text was accepted or rejected.
    </EmptyState>
  );
}
