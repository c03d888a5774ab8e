"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { suggestionQualityQuery } from "@/app/_data/review";
import { plural } from "@/app/_ui/plural";
import type { Lesson } from "@/lib/suggestions/schema";
import styles from "./review-page.module.css";

const keyOf = ({ term, tag }: Lesson) => `${tag} ${term}`;

/** What the decisions made here taught, as soon as it is new: the strongest lesson that was not known when the page was opened. */
export function LessonLine({ studyId, decidedHere }: { studyId: string; decidedHere: number }) {
  const { data } = useQuery(suggestionQualityQuery(studyId));
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null);
  if (data && known === null) setKnown(new Set(data.lessons.map(keyOf)));
  const lesson = known && decidedHere > 0 ? data?.lessons.find((one) => !known.has(keyOf(one))) : undefined;
  return (
    <p className={styles.lesson} role="status">
      {lesson ? lessonWords(lesson) : ""}
    </p>
  );
}

function lessonWords({ term, name, weight, accepts, rejects }: Lesson): string {
  const stands = [`${accepts} marked so`, rejects > 0 ? plural(rejects, "reject") : null].filter(Boolean);
  return `It learned: “${term}” now ${weight < 0 ? "speaks against" : "points to"} ${name}, ${stands.join(", ")}.`;
}
