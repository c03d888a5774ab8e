"use client";

import { useQuery } from "@tanstack/react-query";
import { useMyAccess } from "@/app/_data/access";
import { retentionQuery } from "@/app/_data/privacy";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import { isNoticed } from "@/lib/erasure/retention";
import styles from "./retention-notice.module.css";

/** Said in the 14 days before people go by the study's retention, to those who can change it. */
export function RetentionNotice({ studyId }: { studyId: string }) {
  const { mayOwn } = useMyAccess(studyId);
  const { data, dataUpdatedAt } = useQuery({ ...retentionQuery(studyId), enabled: mayOwn });
  if (!data || data.months === null) return null;
  const today = new Date(dataUpdatedAt).toISOString().slice(0, 10);
  const soon = data.due.filter(({ on }) => isNoticed(on, today));
  const [first] = soon;
  if (!first) return null;
  return (
    <aside className={styles.notice} aria-label="People who go soon">
      <p>
        {plural(soon.length, "person", "people")} will be {data.mode === "erase" ? "erased" : "anonymised"} within 14 days, the first on{" "}
        {showDay(first.on)}.
      </p>
      <Link href={`${places.settings(studyId)}#retention`}>See who, or keep them longer</Link>
    </aside>
  );
}
