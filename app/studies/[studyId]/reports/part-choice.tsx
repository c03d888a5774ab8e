import { useState } from "react";
import type { ReportQuery } from "@/lib/report/schema";
import { REPORT_PART_NAMES, REPORT_PARTS } from "@/lib/report/vocabulary";
import styles from "./reports-page.module.css";

type Props = { query: ReportQuery; onChange: (part: string | null) => void };

/** The parts of the report, each in or out; at least one stays. */
export function PartChoice({ query, onChange }: Props) {
  const stored = query.part ?? REPORT_PARTS;
  const key = stored.join(",");
  // a click shows at once; the page follows its address a moment later
  const [held, setHeld] = useState({ key, chosen: stored });
  if (held.key !== key) setHeld({ key, chosen: stored });
  const { chosen } = held;
  const put = (part: (typeof REPORT_PARTS)[number]) => {
    const next = REPORT_PARTS.filter((one) => (one === part ? !chosen.includes(one) : chosen.includes(one)));
    setHeld({ key, chosen: next });
    onChange(next.length === REPORT_PARTS.length ? null : next.join(","));
  };
  return (
    <fieldset className={styles.parts}>
      <legend>What it holds</legend>
      {REPORT_PARTS.map((part) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={chosen.includes(part)}
            disabled={chosen.length === 1 && chosen.includes(part)}
            onChange={() => put(part)}
          />{" "}
          {REPORT_PART_NAMES[part]}
        </label>
      ))}
    </fieldset>
  );
}
