import { useSortable } from "@dnd-kit/sortable";
import { IconGripVertical } from "@tabler/icons-react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Question } from "@/lib/questionnaires/definition";
import { METRIC_NAMES, TYPE_NAMES } from "@/lib/questionnaires/names";
import styles from "./outline.module.css";

type RowProps = {
  id: string;
  kind: "edge" | "section" | "question";
  text: string;
  chosen: boolean;
  describedBy: string;
  number?: number;
  question?: Question;
  /** how many lead away from the end of a section */
  branches?: number;
  onChoose: () => void;
  onKey: (event: KeyboardEvent) => void;
};

/** A line of the outline: the introduction, a section, a question, the thanks. Only the chosen one is in the order of Tab. */
export function Row({
  id,
  kind,
  text,
  chosen,
  describedBy,
  number,
  question,
  branches = 0,
  onChoose,
  onKey,
  grip,
}: RowProps & { grip?: ReactNode }) {
  return (
    <div className={styles.row} data-kind={kind} data-chosen={chosen}>
      {grip ?? <span className={styles.noGrip} />}
      <button
        type="button"
        data-row={id}
        className={styles.choose}
        aria-current={chosen ? "true" : undefined}
        aria-describedby={chosen ? describedBy : undefined}
        tabIndex={chosen ? 0 : -1}
        onClick={onChoose}
        onKeyDown={onKey}
      >
        {number === undefined ? null : <span className={styles.number}>{number}</span>}
        <span className={styles.text}>
          {text}
          {question ? <About question={question} /> : null}
          {branches > 0 ? <span className={styles.about}>{branches === 1 ? "1 branch" : `${branches} branches`}</span> : null}
        </span>
      </button>
    </div>
  );
}

function About({ question: { type, required, metric } }: { question: Question }) {
  return (
    <span className={styles.about}>
      {TYPE_NAMES[type].name}
      {metric === null ? "" : ` · ${METRIC_NAMES[metric]}`}
      {required ? " · required" : ""}
    </span>
  );
}

/** A line that can be dragged by its grip; a section is only dropped upon. */
export function SortableRow(props: RowProps) {
  const { id, kind, text, chosen } = props;
  const isQuestion = kind === "question";
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id,
    disabled: { draggable: !isQuestion },
  });
  const style = {
    transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined,
    transition,
    opacity: isDragging ? 0.35 : undefined,
  };
  const grip = isQuestion ? (
    <button
      type="button"
      ref={setActivatorNodeRef}
      className={styles.grip}
      {...attributes}
      {...listeners}
      aria-label={`Move “${text}”`}
      tabIndex={chosen ? 0 : -1}
    >
      <IconGripVertical size={14} stroke={1.6} aria-hidden="true" />
    </button>
  ) : undefined;
  return (
    <div ref={setNodeRef} style={style}>
      <Row {...props} grip={grip} />
    </div>
  );
}
