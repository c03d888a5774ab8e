import type { QueryClient } from "@tanstack/react-query";
import { TAB } from "@/app/_data/http";
import { eventsPath, hereQuery, onLeaving, positionQuery, readAnewIfMine, readUnfinished } from "@/app/_data/live";
import type { ChangeSent, HereSent } from "@/lib/live/schema";
import { inTurns } from "./in-turns";

/** The first change of others is shown at once, those that follow together: ten people stay within a second of each other, and none reads all anew more often than this. */
const TURN_MS = 600;
const SOON_MS = 100;
/** A browser has six connections to one place: a tab that nobody looks at gives its own back. */
const HIDDEN_MS = 5000;
const TRY_AGAIN_MS = 30_000;

type Live = { studyId: string; queries: QueryClient; place: () => string };

/**
 * Listens to a study while its page is looked at: what others change is read anew, what this tab changed by itself is not. Where something was missed
 * meanwhile (the tab was hidden, the server was away), all is read anew. Answers how to stop.
 */
export function openLive({ studyId, queries, place }: Live): () => void {
  let source: EventSource | null = null;
  let hidden: ReturnType<typeof setTimeout> | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  let isLeft = false;
  let known = queries.getQueryData(positionQuery(studyId).queryKey) ?? "";
  // while what was asked for last is still on its way, it is not asked for again: a server that is slow is not made slower
  const isIdle = () => queries.isMutating() === 0 && queries.isFetching({ queryKey: ["studies", studyId] }) === 0;
  const others = inTurns({ soon: SOON_MS, turn: TURN_MS, mayGo: isIdle }, () => void readAnewIfMine(queries, studyId));
  const work = inTurns({ soon: SOON_MS, turn: TURN_MS, mayGo: () => true }, () => readUnfinished(queries, studyId));

  const setKnown = (position: string) => {
    known = position;
    queries.setQueryData(positionQuery(studyId).queryKey, position);
  };
  const setHere = ({ data }: MessageEvent<string>) => {
    const { here }: HereSent = JSON.parse(data);
    queries.setQueryData(hereQuery(studyId).queryKey, here);
  };

  function open(): void {
    clearTimeout(hidden);
    clearTimeout(again);
    if (source !== null || isLeft || document.visibilityState === "hidden") return;
    const opened = new EventSource(eventsPath(studyId, place()));
    source = opened;
    opened.addEventListener("hello", (event) => {
      if (known !== "" && event.lastEventId !== known) others.tell();
      work.tell();
      setKnown(event.lastEventId);
      setHere(event);
    });
    opened.addEventListener("here", setHere);
    opened.addEventListener("work", () => work.tell());
    opened.addEventListener("change", (event: MessageEvent<string>) => {
      setKnown(event.lastEventId);
      const { tabs }: ChangeSent = JSON.parse(event.data);
      if (tabs.some((tab) => tab !== TAB)) others.tell();
    });
    opened.addEventListener("error", () => {
      // while it is cut off it connects by itself; refused, it does not: the session or the right is gone, and what is read anew says so
      if (opened.readyState !== EventSource.CLOSED || source !== opened) return;
      close();
      others.tell();
      again = setTimeout(open, TRY_AGAIN_MS);
    });
  }

  function close(): void {
    source?.close();
    source = null;
    queries.setQueryData(hereQuery(studyId).queryKey, []);
  }

  function look(): void {
    clearTimeout(hidden);
    if (document.visibilityState === "hidden") hidden = setTimeout(close, HIDDEN_MS);
    else open();
  }

  /** Nothing that was told is read any more. */
  function stop(): void {
    clearTimeout(hidden);
    clearTimeout(again);
    others.stop();
    work.stop();
    close();
  }

  const stopHearing = onLeaving(studyId, (isLeaving) => {
    isLeft = isLeaving;
    if (isLeaving) stop();
    else open();
  });
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", close);
  window.addEventListener("pageshow", open);
  open();
  return () => {
    stopHearing();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", close);
    window.removeEventListener("pageshow", open);
    stop();
  };
}
