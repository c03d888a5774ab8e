import { useSortable } from "@dnd-kit/sortable";
import { IconGripVertical } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { EditorsOnly } from "@/app/_team/editors-only";
import { showDay } from "@/app/_ui/show-day";
import { lostSentence } from "@/lib/findings/lost";
import type { Finding } from "@/lib/findings/schema";
import { statusDoubt } from "@/lib/findings/status";
import { STRENGTH_NAMES, sidesText } from "@/lib/findings/words";
import { countsText } from "@/lib/themes/share";
import styles from "./finding-list.module.css";
import { StatusTag } from "./status-tag";
import { VoicesMarks } from "./voices-marks";

type Props = { finding: Finding; personaName: string; chosen: boolean; onOpen: () => void; onKey: (event: KeyboardEvent) => void };

/** One finding of the list: what it says, where it stands, who speaks for it and against it, and what became of its quotes. */
export function FindingRow({ finding, personaName, chosen, onOpen, onKey }: Props) {
  const { id, statement, status, strength, prevalence, owner, lost } = finding;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({ id });
  const style = {
    transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined,
    transition,
    zIndex: isDragging ? 2 : undefined,
  };
  const doubt = statusDoubt(status, strength);
  const lostWords = lostSentence(lost);
  return (
    <li ref={setNodeRef} style={style} className={styles.row} data-chosen={chosen || undefined} data-dragging={isDragging || undefined}>
      <EditorsOnly otherwise={<span />}>
        <button
          type="button"
          ref={setActivatorNodeRef}
          className={styles.grip}
          {...attributes}
          {...listeners}
          aria-label={`Move “${statement.slice(0, 60)}”`}
        >
          <IconGripVertical size={14} stroke={1.6} aria-hidden="true" />
        </button>
      </EditorsOnly>
      <div className={styles.said}>
        <button
          type="button"
          data-finding={id}
          className={styles.open}
          dir="auto"
          aria-current={chosen ? "true" : undefined}
          onClick={onOpen}
          onKeyDown={onKey}
        >
          {statement}
        </button>
        <p className={styles.about}>
          <StatusTag status={status} />
          <span>of {personaName}</span>
          {prevalence ? <span>{countsText(prevalence)}</span> : null}
          {owner ? <span>kept by {owner}</span> : null}
        </p>
        {doubt ? <p className={styles.doubt}>{doubt}</p> : null}
        {lostWords ? <p className={styles.doubt}>{lostWords}</p> : null}
      </div>
      <div className={styles.strength}>
        <b>{STRENGTH_NAMES[strength.word]}</b>
        <VoicesMarks strength={strength} />
        <span>{sidesText(strength)}</span>
        {strength.lastHeard ? (
          <span className={strength.stale ? styles.doubt : undefined}>
            last heard {showDay(strength.lastHeard)}
            {strength.stale ? ", over six months ago" : ""}
          </span>
        ) : null}
      </div>
    </li>
  );
}
