"use client";

import { useQuery } from "@tanstack/react-query";
import { activityPeopleQuery } from "@/app/_data/activity";
import { WordSelect } from "@/app/_ui/word-select";
import { ACT_KIND_NAMES, ACT_KINDS } from "@/lib/audit/vocabulary";
import styles from "./activity.module.css";
import { useActivityFilter } from "./use-activity-filter";

const KINDS = [{ value: "", name: "everything" }, ...ACT_KINDS.map((kind) => ({ value: kind, name: ACT_KIND_NAMES[kind].toLowerCase() }))];

/** The filter, as a sentence: who, what, and on which days. */
export function ActivitySentence({ studyId }: { studyId: string | null }) {
  const { data: people } = useQuery(activityPeopleQuery(studyId));
  const { filter, narrow } = useActivityFilter();
  const names = [{ value: "", name: "everybody" }, ...(people?.items ?? []).map(({ id, name }) => ({ value: id, name }))];
  return (
    <span className={styles.sentence}>
      <span>
        What <WordSelect label="Who" value={filter.who ?? ""} choices={names} onChange={(who) => narrow({ who })} /> did:{" "}
        <WordSelect label="What" value={filter.kind ?? ""} choices={KINDS} onChange={(kind) => narrow({ kind })} />, the latest first
      </span>
      <span className={styles.days}>
        <label>
          from{" "}
          <input type="date" value={filter.from ?? ""} max={filter.to} onChange={(event) => narrow({ from: event.currentTarget.value })} />
        </label>
        <label>
          to <input type="date" value={filter.to ?? ""} min={filter.from} onChange={(event) => narrow({ to: event.currentTarget.value })} />
        </label>
      </span>
    </span>
  );
}
