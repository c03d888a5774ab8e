"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { reviewsQuery, stakeholdersQuery } from "@/app/_data/lists";
import { studyQuery, useUpdateStudy } from "@/app/_data/studies";
import { useMayEdit } from "@/app/_team/editors-only";
import { today } from "@/app/_ui/copy-text";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import { showFailure } from "@/app/_ui/toast";
import { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { ListView } from "@/app/studies/[studyId]/journey/_lists/list-view";
import styles from "@/app/studies/[studyId]/journey/_lists/lists.module.css";
import { useNames } from "@/app/studies/[studyId]/journey/_lists/use-names";
import { Views } from "@/app/studies/[studyId]/journey/_lists/views";
import { FUNCTION_NAMES } from "@/lib/reviews/names";
import type { ReviewDue } from "@/lib/reviews/schema";
import { reviewsOn, STAKEHOLDERS } from "./kinds";

const MONTHS = [
  { value: "1", name: "month" },
  { value: "2", name: "two months" },
  { value: "3", name: "three months" },
  { value: "6", name: "six months" },
  { value: "12", name: "twelve months" },
];

/** When the map and each persona were last looked at, what is overdue, and whose view was asked. */
export function ReviewsPage({ studyId }: { studyId: string }) {
  const address = useAddress();
  const { data: reviews } = useSuspenseQuery(reviewsQuery(studyId));
  const { data: stakeholders } = useSuspenseQuery(stakeholdersQuery(studyId));
  const here = address.get("view") === "stakeholders" ? "stakeholders" : "reviews";
  const views = (
    <Views
      label="Lists"
      here={here}
      address={address}
      views={[
        { view: "reviews", name: "Reviews", count: reviews.items.length },
        { view: "stakeholders", name: "Whose view", count: stakeholders.items.length },
      ]}
    />
  );
  const rest = { studyId, address, views };
  if (here === "stakeholders") {
    const { missing } = stakeholders;
    return (
      <ListView
        {...rest}
        kind={STAKEHOLDERS}
        items={stakeholders.items}
        title="Whose view"
        sentence="The functions whose knowledge and assumptions a map needs, and who of them gave theirs."
        missing={
          missing.length === 0 ? null : (
            <p className={`${styles.note} ${styles.gap}`}>Not received yet: {missing.map((one) => FUNCTION_NAMES[one]).join(", ")}.</p>
          )
        }
      />
    );
  }
  return (
    <ListView
      {...rest}
      kind={reviewsOn(today())}
      items={reviews.items}
      title="Reviews"
      sentence={<Cadence studyId={studyId} />}
      missing={<DueList studyId={studyId} due={reviews.due} />}
    />
  );
}

function Cadence({ studyId }: { studyId: string }) {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const mayEdit = useMayEdit();
  const update = useUpdateStudy(studyId);
  const change = (months: string) =>
    update.mutate({ version: study.version, patch: { reviewMonths: Number(months) } }, { onError: showFailure });
  return (
    <>
      The map and each persona are looked at every{" "}
      {mayEdit ? (
        <WordSelect label="How often" value={String(study.reviewMonths)} choices={MONTHS} onChange={change} />
      ) : (
        (MONTHS.find(({ value }) => value === String(study.reviewMonths))?.name ?? `${study.reviewMonths} months`)
      )}
    </>
  );
}

function DueList({ studyId, due }: { studyId: string; due: readonly ReviewDue[] }) {
  const { names } = useNames(studyId);
  return (
    <ul className={styles.due} aria-label="When the next reviews are due">
      {due.map(({ personaId, last, dueOn, overdueDays }) => (
        <li key={personaId ?? "map"}>
          <b dir="auto">{personaId === null ? "The whole map" : names.persona(personaId)}</b>
          <span className={overdueDays > 0 ? styles.gap : undefined}>
            {overdueDays > 0 ? `overdue by ${plural(overdueDays, "day")}, since ${showDay(dueOn)}` : `due on ${showDay(dueOn)}`}
          </span>
          <span className={styles.quiet}>{last ? `last on ${showDay(last)}` : "never reviewed"}</span>
        </li>
      ))}
    </ul>
  );
}
