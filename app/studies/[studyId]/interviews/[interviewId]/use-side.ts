"use client";

import { useState } from "react";
import { SIDE_COOKIE, type SideState, type SideTab, sideText, sideWidth } from "./side-state";

const A_YEAR_S = 31_536_000;

type Params = { kept: SideState; opensOn: SideTab | null; fallback: SideTab };

/** The panel beside the text: which tab is open, how wide it is, whether it is folded away. What somebody sets by hand is remembered. */
export function useSide({ kept, opensOn, fallback }: Params) {
  const [tab, setTab] = useState<SideTab>(opensOn ?? kept.tab ?? fallback);
  const [state, setState] = useState(kept);

  function remember(change: Partial<SideState>) {
    const next = { ...state, ...change };
    setState(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the cookie store is missing where the program is reached by plain http over a network
    document.cookie = `${SIDE_COOKIE}=${sideText(next)}; path=/; max-age=${A_YEAR_S}; samesite=strict`;
  }

  /** As somebody wishes it: comes back with the next interview. */
  function open(chosen: SideTab) {
    setTab(chosen);
    remember({ tab: chosen, folded: false });
  }

  /** As an act needs it: unfolded, and not remembered. */
  function show(needed: SideTab) {
    setTab(needed);
    setState({ ...state, folded: false });
  }

  return {
    tab,
    width: state.width,
    folded: state.folded,
    /** changes the tab of a panel that may stay folded */
    turnTo: setTab,
    open,
    show,
    setWidth: (width: number) => remember({ width: sideWidth(width) }),
    setFolded: (folded: boolean) => remember({ folded }),
  };
}

export type Side = ReturnType<typeof useSide>;
