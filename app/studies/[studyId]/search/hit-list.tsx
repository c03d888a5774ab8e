import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { EditorsOnly, useMayEdit } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { placeOfEvidence, places } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import type { SearchHit } from "@/lib/search/schema";
import styles from "./hit-list.module.css";
import { HitRow } from "./hit-row";
import { groupHits, type HitGroup, hitKey } from "./search-address";
import type { ChosenHits } from "./use-chosen-hits";
import { useHitKeys } from "./use-hit-keys";

type Props = { studyId: string; hits: SearchHit[]; chosen: ChosenHits };

/** The hits under their interviews and questionnaires; J and K walk them, Enter goes to where it was said, X ticks. */
export function HitList({ studyId, hits, chosen }: Props) {
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const at = hits.findIndex((hit) => hitKey(hit) === current);
  const mayEdit = useMayEdit();
  // replies are read one by one by those who work in the study
  const goTo = (hit: SearchHit) => (hit.answer && !mayEdit ? null : placeOfEvidence(studyId, hit, hit));

  function move(step: 1 | -1) {
    const next = hits[Math.min(hits.length - 1, Math.max(0, at + step))];
    if (!next) return;
    setCurrent(hitKey(next));
    list.current?.querySelector<HTMLElement>(`[data-hit="${hitKey(next)}"] a`)?.focus();
  }
  const here = hits[at];
  useHitKeys({
    next: () => move(1),
    previous: () => move(-1),
    open: () => {
      const place = here ? goTo(here) : null;
      if (place) router.push(place);
    },
    tick: () => here && chosen.toggle(here),
  });

  return (
    <div ref={list}>
      {groupHits(hits).map((group) => (
        <section key={group.key} className={styles.group} aria-label={group.title}>
          <h2 className={styles.interview}>
            {group.first.answer && !mayEdit ? group.title : <Link href={placeOfGroup(studyId, group)}>{group.title}</Link>}
            <span className="caption">{group.date ? showDay(group.date) : "day not known"}</span>
          </h2>
          <ul className={styles.list}>
            {group.hits.map((hit) => (
              <HitRow
                key={hitKey(hit)}
                studyId={studyId}
                hit={hit}
                href={goTo(hit)}
                isCurrent={hitKey(hit) === current}
                isChosen={chosen.keys.has(hitKey(hit))}
                onToggle={() => chosen.toggle(hit)}
                onFocus={() => setCurrent(hitKey(hit))}
              />
            ))}
          </ul>
        </section>
      ))}
      <p className={styles.keys}>
        <span>
          <kbd>J</kbd> <kbd>K</kbd> next, previous
        </span>
        <span>
          <kbd>Enter</kbd> into the text
        </span>
        <EditorsOnly>
          <span>
            <kbd>X</kbd> tick
          </span>
        </EditorsOnly>
        <span>
          <kbd>/</kbd> other words
        </span>
      </p>
    </div>
  );
}

function placeOfGroup(studyId: string, { first: { interviewId, answer } }: HitGroup) {
  return answer ? places.questionnaireAnswers(studyId, answer.questionnaireId) : places.interview(studyId, interviewId ?? "");
}
