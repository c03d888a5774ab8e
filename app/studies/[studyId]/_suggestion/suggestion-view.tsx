"use client";

import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Quote } from "@/app/_marks/quote";
import { type CodingChange, CodingEditor, type CodingValue } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import { KeySign } from "@/app/studies/[studyId]/interviews/[interviewId]/key-sign";
import type { Code } from "@/lib/codebook/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Suggestion, Tag } from "@/lib/suggestions/schema";
import { CodingLines } from "./coding-lines";
import { Effect } from "./effect";
import { LevelControl } from "./level-control";
import { ReasonedWords } from "./reasoned-words";
import { Reasons } from "./reasons";
import styles from "./suggestion-view.module.css";

type Props = {
  studyId: string;
  suggestion: Suggestion;
  verbatim?: boolean;
  /** corrections made before accepting, or null while it stands as proposed */
  draft: CodingValue | null;
  journey: StudyJourney;
  codes: Code[];
  /** which suggestions "fewer" and "more" are about */
  tag: { tag: Tag; name: string } | null;
  /** around the words, where they stand away from their text */
  before?: ReactNode;
  after?: ReactNode;
  onAccept: () => void;
  onReject: () => void;
  onChange: (change: CodingChange) => void;
  onEdit: () => void;
  onPickCodes: () => void;
};

/** One suggestion in full: its words, what is proposed, why, the accepted one most like it, what accepting changes, and the three decisions. */
export function SuggestionView(props: Props) {
  const { studyId, suggestion, verbatim = true, draft, journey, codes, tag, before, after, onEdit } = props;
  return (
    <section aria-label="The suggestion" className={styles.view}>
      <div>
        {before}
        <Quote verbatim={verbatim}>
          <ReasonedWords quote={suggestion.quote} reasons={suggestion.reasons} />
        </Quote>
        {after}
      </div>
      {draft ? (
        <CodingEditor value={draft} journey={journey} codes={codes} onChange={props.onChange} onPickCodes={props.onPickCodes} />
      ) : (
        <CodingLines value={suggestion} journey={journey} codes={codes} onEdit={onEdit} />
      )}
      <Reasons reasons={suggestion.reasons} />
      <Effect studyId={studyId} suggestionId={suggestion.id} />
      <div className={styles.actions}>
        <Button variant="filled" onClick={props.onAccept} rightSection={<KeySign of="accept" />}>
          {draft ? "Accept as changed" : "Accept"}
        </Button>
        <Button onClick={onEdit} rightSection={<KeySign of="change" />}>
          Change
        </Button>
        <Button onClick={props.onReject} rightSection={<KeySign of="reject" />}>
          Reject
        </Button>
      </div>
      {tag ? <LevelControl studyId={studyId} {...tag} documentId={suggestion.documentId} named /> : null}
    </section>
  );
}
