"use client";

import { useSyncExternalStore } from "react";
import { leadsHereOnly } from "@/lib/team/loopback";
import styles from "./team.module.css";

/** Said beside a link that only this machine can follow: how the program is started so that others can. `what`: of which address it is said. */
export function OnlyHere({ address, what = "This address works" }: { address: string; what?: string }) {
  if (!leadsHereOnly(address)) return null;
  return (
    <p className={styles.only}>
      {what} on this machine only. For links that others can open, start Verbatim with <code>PUBLIC_URL=https://…</code>, the address under
      which they reach it; the README says how.
    </p>
  );
}

const never = () => () => undefined;

/** The same before any link is made: links say the address that this page has. */
export function LinksOnlyHere() {
  return (
    <OnlyHere
      what="Links that are made here work"
      address={useSyncExternalStore(
        never,
        () => location.origin,
        () => "",
      )}
    />
  );
}
