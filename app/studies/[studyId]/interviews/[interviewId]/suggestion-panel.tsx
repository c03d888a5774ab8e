"use client";

import { Button } from "@mantine/core";
import type { Route } from "next";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Quote } from "@/app/_marks/quote";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import type { Code } from "@/lib/codebook/schema";
import type { JourneyPreset } from "@/lib/journey/vocabulary";
import type { Suggestion } from "@/lib/suggestions/schema";
import { type CodingChange, CodingEditor, type CodingValue } from "./coding-editor";
import { KeySign } from "./key-sign";
import styles from "./suggestion-panel.module.css";
import { SuggestionReasons } from "./suggestion-reasons";

type Props = {
  suggestions: Suggestion[];
  current: Suggestion | null;
  /** corrections made before accepting, or null while it stands as proposed */
  draft: CodingValue | null;
  preset: JourneyPreset;
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
  const { suggestions, current, nextInterview } = props;
  if (!current) return <NoneLeft nextInterview={nextInterview} />;
  const position = suggestions.findIndex((one) => one.id === current.id);
  const following = [...suggestions.slice(position + 1), ...suggestions.slice(0, position)].slice(0, 6);
  return (
    <div className={styles.panel}>
      <div className={styles.top}>
        <span className={styles.count}>
          Suggestion {position + 1} of {suggestions.length}
        </span>
        <span className="caption">nothing counts until you accept</span>
      </div>
      <CurrentSuggestion {...props} current={current} />
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
      </div>
    </div>
  );
}

function CurrentSuggestion({
  current,
  draft,
  preset,
  codes,
  onAccept,
  onReject,
  onChange,
  onEdit,
  onPickCodes,
}: Props & { current: Suggestion }) {
  return (
    <section aria-label="The suggestion" className={styles.current}>
      <Quote>{current.quote}</Quote>
      <CodingEditor
        value={draft ?? current}
        preset={preset}
        codes={codes}
        proposed={draft === null}
        onChange={onChange}
        onPickCodes={onPickCodes}
      />
      <SuggestionReasons reasons={current.reasons} />
      <div className={styles.actions}>
        <Button variant="filled" onClick={onAccept} rightSection={<KeySign of="accept" />}>
          {draft ? "Accept as changed" : "Accept"}
        </Button>
        <Button onClick={onEdit} rightSection={<KeySign of="change" />}>
          Change
        </Button>
        <Button onClick={onReject} rightSection={<KeySign of="reject" />}>
          Reject
        </Button>
      </div>
    </section>
  );
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
