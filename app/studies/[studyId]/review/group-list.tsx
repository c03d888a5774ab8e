import { type MouseEvent, useEffect, useRef } from "react";
import { heardWords } from "@/app/_marks/heard-words";
import { IntervalTrack } from "@/app/_marks/interval-track";
import { percent } from "@/app/_marks/percent";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { StagePlace } from "@/app/studies/[studyId]/_suggestion/coding-lines";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Precision, SuggestionGroup } from "@/lib/suggestions/schema";
import { FEW } from "@/lib/themes/wilson";
import styles from "./group-list.module.css";
import type { Review } from "./use-review";

type Props = { review: Review; journey: StudyJourney };

/** What the suggestions propose, one line each: how many, from how many people, and how often that was right so far. The arrows walk it. */
export function GroupList({ review, journey }: Props) {
  const { groups, rows } = review;
  const list = useRef<HTMLElement>(null);
  const { openKey } = groups;
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[aria-current="true"]`);
    row?.scrollIntoView({ block: "nearest" });
    if (openKey && list.current?.contains(document.activeElement)) row?.focus({ preventScroll: true });
  }, [openKey]);

  function onClick({ target }: MouseEvent) {
    const key = target instanceof Element ? target.closest<HTMLElement>("[data-group]")?.dataset.group : undefined;
    if (key) review.openGroup(key);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the buttons in it take the keys
    <nav ref={list} aria-label="Groups of suggestions" className={styles.groups} onClick={onClick}>
      {groups.order.map((key) => {
        const isOpen = key === openKey;
        const group = groups.byKey.get(key) ?? (isOpen ? rows.group : null);
        return group ? (
          <button key={key} type="button" data-walk data-group={key} aria-current={isOpen || undefined} className={styles.group}>
            <GroupLine group={group} left={groups.left.get(key) ?? 0} journey={journey} />
          </button>
        ) : null;
      })}
    </nav>
  );
}

function GroupLine({ group, left, journey }: { group: SuggestionGroup; left: number; journey: StudyJourney }) {
  return (
    <>
      <span className={styles.name}>
        <PointGlyph point={group.point} proposed labelled />
        <span>{group.name}</span>
        <b>{left === 0 ? <span className={styles.done}>done</span> : left.toLocaleString("en")}</b>
      </span>
      <span className={styles.facts}>
        {group.step ? (
          <span className={styles.place}>
            <StagePlace step={group.step} journey={journey} brief />
          </span>
        ) : null}
        <span>{heardWords(group)}</span>
      </span>
      <span className={styles.facts}>
        <SoFar precision={group.precision} what={group.codeId === null && group.step && group.point ? `${group.point}s` : undefined} />
      </span>
    </>
  );
}

type SoFarProps = {
  precision: Precision | null;
  wide?: boolean /** of what, where it is counted over more than this group: "failures" */;
  what?: string | undefined;
};

/** How many of those decided were right: "11 of 14 right so far" with its interval; of fewer than 8 the counts alone. */
export function SoFar({ precision, wide = false, what }: SoFarProps) {
  if (!precision || precision.decided === 0) return <span className={styles.quiet}>none decided so far</span>;
  const { right, decided, share, interval } = precision;
  const isFew = decided < FEW;
  const [low, high] = interval;
  return (
    <span className={styles.soFar}>
      <span>
        <b>{right}</b> of {decided} {what ? `${what} ` : ""}right{wide ? " so far" : ""}
      </span>
      {wide ? <IntervalTrack share={share} interval={interval} few={isFew} /> : null}
      {isFew ? (
        <span className={styles.few}>too few to tell</span>
      ) : (
        <span>
          {percent(share)} % ({percent(low)}–{percent(high)})
        </span>
      )}
    </span>
  );
}
