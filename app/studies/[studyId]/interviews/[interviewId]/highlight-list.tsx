"use client";

import { ActionIcon, Button, Textarea } from "@mantine/core";
import { IconArrowsHorizontal, IconEye, IconEyeOff, IconStar, IconStarFilled, IconTrash } from "@tabler/icons-react";
import { type MouseEvent, memo, type ReactNode, useMemo, useState } from "react";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { Quote } from "@/app/_marks/quote";
import { EmptyState } from "@/app/_ui/empty-state";
import { ToFinding } from "@/app/studies/[studyId]/_links/to-finding";
import { SimilarButton } from "@/app/studies/[studyId]/_similar/similar-button";
import type { Code } from "@/lib/codebook/schema";
import type { Highlight, HighlightPatch } from "@/lib/highlights/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { TextMark } from "./_text/text-mark";
import { CodingEditor } from "./coding-editor";
import styles from "./highlight-list.module.css";
import { KeySign } from "./key-sign";
import { SeveralHighlights } from "./several-highlights";

type Props = {
  studyId: string;
  highlights: Highlight[];
  marks: TextMark[];
  currentId: string | null;
  journey: StudyJourney;
  codes: Code[];
  onChoose: (id: string) => void;
  onChange: (highlight: Highlight, patch: HighlightPatch) => void;
  onDelete: (highlight: Highlight) => void;
  onPickCodes: () => void;
  /** the chosen one shall stand on more words, or fewer */
  onEdges: () => void;
};

/** Every highlight of the text as a list: the twin of the marks for keyboard and screen reader. The chosen one opens for editing; several can be recoded together. */
export function HighlightList({ highlights, ...rest }: Props) {
  const [isSeveral, setSeveral] = useState(false);
  const inOrder = useMemo(() => [...highlights].sort((a, b) => a.start - b.start || a.end - b.end), [highlights]);
  if (highlights.length === 0) {
    return (
      <EmptyState title="Nothing is marked yet">
        Select words in the text (<KeySign of="sentence-next" /> takes a sentence), then press <KeySign of="trigger" /> for what moves
        people on, <KeySign of="failure" /> for where they stop, a digit for the stage, <KeySign of="codes" /> for a code.
      </EmptyState>
    );
  }
  return (
    <>
      {highlights.length > 1 ? (
        <div className={styles.several}>
          <Button size="compact-sm" variant="subtle" aria-pressed={isSeveral} onClick={() => setSeveral(!isSeveral)}>
            {isSeveral ? "One at a time" : "Choose several"}
          </Button>
        </div>
      ) : null}
      {isSeveral ? <SeveralHighlights highlights={inOrder} {...rest} /> : <OneByOne highlights={inOrder} {...rest} />}
    </>
  );
}

function OneByOne({ highlights, marks, currentId, onChoose, ...rest }: Props) {
  const byId = useMemo(() => new Map(marks.map((mark) => [mark.id, mark])), [marks]);
  const choose = ({ target }: MouseEvent) => {
    const id = target instanceof Element ? target.closest<HTMLElement>("[data-choose]")?.dataset.choose : undefined;
    if (id) onChoose(id);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons inside are clicked, by key too; one listener for all, so that no row is drawn anew for it
    <ol className={styles.list} onClick={choose}>
      {highlights.map((highlight) => {
        const mark = byId.get(highlight.id);
        const isCurrent = highlight.id === currentId;
        return (
          <Row key={highlight.id} highlight={highlight} label={mark?.label} detail={mark?.detail} isCurrent={isCurrent}>
            {isCurrent ? <OpenHighlight highlight={highlight} {...rest} /> : null}
          </Row>
        );
      })}
    </ol>
  );
}

type RowProps = { highlight: Highlight; label: string | undefined; detail: string | undefined; isCurrent: boolean; children: ReactNode };

const Row = memo(function Row({ highlight, label, detail, isCurrent, children }: RowProps) {
  return (
    <li data-current={isCurrent || undefined}>
      <button type="button" className={styles.head} aria-expanded={isCurrent} data-choose={highlight.id}>
        <PointGlyph point={highlight.point} labelled />
        <span>
          <b>{label}</b>
          <small>{detail}</small>
        </span>
        {highlight.starred ? <IconStarFilled size={13} aria-label="starred" /> : null}
        {highlight.hidden ? <IconEyeOff size={13} aria-label="hidden from summaries" /> : null}
      </button>
      <Quote verbatim={highlight.verbatim} lines={isCurrent ? undefined : 2}>
        {highlight.quote}
      </Quote>
      {highlight.comment && !isCurrent ? <p className={styles.comment}>{highlight.comment}</p> : null}
      {children}
    </li>
  );
});

type OpenProps = Omit<Props, "highlights" | "marks" | "currentId" | "onChoose"> & { highlight: Highlight };

function OpenHighlight({ studyId, highlight, journey, codes, onChange, onDelete, onPickCodes, onEdges }: OpenProps) {
  return (
    <div className={styles.open}>
      <CodingEditor
        value={highlight}
        journey={journey}
        codes={codes}
        onChange={(change) => onChange(highlight, change)}
        onPickCodes={onPickCodes}
      />
      <Textarea
        aria-label="Comment"
        data-beside="comment"
        placeholder="Comment"
        autosize
        minRows={1}
        key={highlight.id}
        defaultValue={highlight.comment ?? ""}
        onBlur={(event) => {
          const comment = event.currentTarget.value.trim() || null;
          if (comment !== highlight.comment) onChange(highlight, { comment });
        }}
      />
      <div className={styles.actions}>
        <Button
          size="compact-sm"
          leftSection={highlight.starred ? <IconStarFilled size={14} /> : <IconStar size={14} />}
          aria-pressed={highlight.starred}
          onClick={() => onChange(highlight, { starred: !highlight.starred })}
        >
          {highlight.starred ? "Says it best" : "Star"}
        </Button>
        <Button
          size="compact-sm"
          leftSection={highlight.hidden ? <IconEye size={14} /> : <IconEyeOff size={14} />}
          aria-pressed={highlight.hidden}
          onClick={() => onChange(highlight, { hidden: !highlight.hidden })}
        >
          {highlight.hidden ? "Show in summaries" : "Hide from summaries"}
        </Button>
        <Button size="compact-sm" leftSection={<IconArrowsHorizontal size={14} />} onClick={onEdges}>
          Edges
        </Button>
        <SimilarButton studyId={studyId} like={{ highlightId: highlight.id }} words={highlight} className={styles.similar} />
        <ToFinding
          studyId={studyId}
          word="Finding"
          start={{ statement: highlight.comment ?? "", codeIds: highlight.codeIds, highlightIds: [highlight.id] }}
        />
        <ActionIcon variant="subtle" color="gray" aria-label="Delete this highlight" onClick={() => onDelete(highlight)}>
          <IconTrash size={16} />
        </ActionIcon>
      </div>
    </div>
  );
}
