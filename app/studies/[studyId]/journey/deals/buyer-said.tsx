import { useState } from "react";
import { LinkedQuotes } from "@/app/studies/[studyId]/_links/linked-quotes";
import { DRIVER_NAMES } from "@/lib/deals/names";
import type { DealSheet } from "@/lib/deals/schema";
import styles from "./deal-sheet.module.css";

/** The buyer's reasons, each of which opens the quotes it rests on, one at a time. */
export function BuyerSaid({ studyId, drivers }: { studyId: string; drivers: DealSheet["drivers"] }) {
  const [open, setOpen] = useState<string | null>(null);
  return drivers
    .filter(({ source }) => source === "buyer")
    .map(({ id, driver }) => (
      <div key={id}>
        <button type="button" className={styles.turn} aria-expanded={open === id} onClick={() => setOpen(open === id ? null : id)}>
          What the buyer said of {DRIVER_NAMES[driver].toLowerCase()}
        </button>
        {open === id ? <LinkedQuotes studyId={studyId} subject="driver" subjectId={id} /> : null}
      </div>
    ));
}
