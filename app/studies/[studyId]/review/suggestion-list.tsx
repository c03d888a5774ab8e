"use client";

import { useQuery } from "@tanstack/react-query";
import { type MouseEvent, useEffect, useRef, useState } from "react";
import { suggestionsInPlaceQuery } from "@/app/_data/review";
import { plural } from "@/app/_ui/plural";
import type { SuggestionInPlace } from "@/lib/suggestions/schema";
import type { Row } from "./group-order";
import styles from "./suggestion-list.module.css";
import { type RowState, SuggestionRow } from "./suggestion-row";
import type { Review } from "./use-review";

/** The height a row is taken to have before it is drawn. */
const ROW_HEIGHT = 88;

type Props = { studyId: string; review: Review };

/** The suggestions of a group, or of a sample of it: alike ones under the words they share. What is far out of view is neither asked for nor drawn. */
export function SuggestionList({ studyId, review }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const { currentId } = review;
  const drawn = review.bulk.bulk?.step === "sample" ? new Set(review.bulk.bulk.drawn) : null;
  const walked = useRef(currentId);
  useEffect(() => {
    if (currentId === walked.current) return;
    walked.current = currentId;
    const row = list.current?.querySelector<HTMLElement>(`[data-suggestion="${currentId}"]`);
    row?.scrollIntoView({ block: "nearest" });
    if (list.current?.contains(document.activeElement)) row?.querySelector<HTMLElement>("[data-choose]")?.focus({ preventScroll: true });
  }, [currentId]);

  function onClick({ target }: MouseEvent) {
    if (!(target instanceof Element)) return;
    const id = target.closest<HTMLElement>("[data-suggestion]")?.dataset.suggestion;
    const alike = target.closest<HTMLElement>("[data-alike]")?.dataset.alike;
    if (alike) return review.mark(alike.split(" ").filter(review.isOpen));
    if (!id || target.closest("a")) return;
    if (target.closest("[data-reopen]")) void review.reopen(id);
    else if (target.closest("[data-mark]")) review.mark([id]);
    else if (review.isOpen(id)) review.choose(id);
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: the buttons and boxes in it take the keys
    <div ref={list} className={styles.list} onClick={onClick}>
      {review.rows.pieces.map((rows) => {
        const some = drawn ? rows.filter(({ id }) => drawn.has(id)) : rows;
        return some.length > 0 ? (
          <Piece key={rows[0]?.id} studyId={studyId} ids={rows.map(({ id }) => id)} rows={some} review={review} plain={drawn !== null} />
        ) : null;
      })}
    </div>
  );
}

type PieceProps = Props & { ids: string[]; rows: Row[]; plain: boolean };

/** Rows that are asked for and drawn together. Far out of view it keeps their height and lets them go: however long a group is, few rows are drawn. */
function Piece({ studyId, ids, rows, review, plain }: PieceProps) {
  const piece = useRef<HTMLOListElement>(null);
  const { near, height } = useNear(piece);
  const isWanted = near || rows.some(({ id }) => id === review.currentId);
  const { data } = useQuery({ ...suggestionsInPlaceQuery(studyId, ids), enabled: isWanted });
  const items = isWanted && data ? new Map(data.items.map((item) => [item.id, item])) : null;
  return (
    <ol
      ref={piece}
      className={styles.piece}
      style={items ? undefined : { minHeight: height ?? rows.length * ROW_HEIGHT }}
      aria-busy={items === null}
    >
      {rows.map(({ id, alike }) => {
        const item = items?.get(id);
        if (!item) return null;
        return [
          alike && !plain ? <AlikeHead key={`alike ${id}`} alike={alike} open={alike.ids.filter(review.isOpen).length} /> : null,
          <SuggestionRow
            key={id}
            studyId={studyId}
            item={item}
            state={stateOf(item, review)}
            isCurrent={id === review.currentId}
            isMarked={review.marked.has(id)}
          />,
        ];
      })}
    </ol>
  );
}

function AlikeHead({ alike: { terms, ids }, open }: { alike: NonNullable<Row["alike"]>; open: number }) {
  return (
    <li className={styles.alike}>
      {terms.length > 0 ? (
        <span>
          {ids.length} alike: <b>{terms.join(", ")}</b>
        </span>
      ) : (
        <span>{plural(ids.length, "other", "others")}, in words of their own</span>
      )}
      {open > 0 ? (
        <button type="button" data-alike={ids.join(" ")}>
          Mark {open === 1 ? "it" : `these ${open.toLocaleString("en")}`}
        </button>
      ) : null}
    </li>
  );
}

function stateOf(item: SuggestionInPlace, { outcomes, isOpen }: Review): RowState {
  const here = outcomes.get(item.id);
  if (here) return here;
  if (isOpen(item.id)) return "open";
  return item.status === "accepted" || item.status === "rejected" ? item.status : "gone";
}

type Near = { near: boolean; height: number | null };

/** Whether something is in view, or nearly; and how high it was when it went out of it. */
function useNear(element: React.RefObject<HTMLElement | null>): Near {
  const [seen, setSeen] = useState<Near>({ near: false, height: null });
  useEffect(() => {
    const at = element.current;
    if (!at) return;
    const look = ([latest]: IntersectionObserverEntry[]) => {
      if (latest?.isIntersecting) setSeen(({ height }) => ({ near: true, height }));
      else if (latest) setSeen(({ near, height }) => ({ near: false, height: near ? latest.boundingClientRect.height : height }));
    };
    const observer = new IntersectionObserver((entries) => look(entries.slice(-1)), { root: scrollerOf(at), rootMargin: "1200px 0px" });
    observer.observe(at);
    return () => observer.disconnect();
  }, [element]);
  return seen;
}

/** What the list scrolls in: its column, or the whole page where the window is narrow. */
function scrollerOf(element: HTMLElement): Element | null {
  const column = element.closest("[data-scroller]");
  return column && getComputedStyle(column).overflowY === "auto" ? column : null;
}
