"use client";

import { useState } from "react";
import { ErrorNote } from "./error-note";
import { Facts } from "./facts";
import { type Keep, TwoVersions } from "./two-versions";
import type { Clash } from "./use-stored-form";

/** In a form with a button to save it. */
export const CHOOSE = "Choose, then save. What only one of you changed stays either way.";

type Props = { title: string; error: Error | null; clash?: Clash | null };

/** What stands above the button of a form: what was refused, or what somebody else stored of the same meanwhile. Once it is said which stays, the refusal is over. */
export function Refusal({ title, error, clash = null }: Props) {
  const [over, setOver] = useState<Error | null>(null);
  function settle(keep: Keep) {
    setOver(error);
    clash?.settle(keep);
  }
  if (clash) return <Clashing clash={{ ...clash, settle }} then={CHOOSE} />;
  return error !== null && error !== over ? <ErrorNote title={title}>{error.message}</ErrorNote> : null;
}

/** `then`: what is to be done to store it. */
export function Clashing({ clash: { theirs, settle }, then }: { clash: Clash; then: string }) {
  return (
    <TwoVersions onKeep={settle}>
      <p>Somebody else changed the same meanwhile.{theirs.length > 0 ? " It says now:" : ""}</p>
      <Facts facts={theirs} />
      <p>{then}</p>
    </TwoVersions>
  );
}
