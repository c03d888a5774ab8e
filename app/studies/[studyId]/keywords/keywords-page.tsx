"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { useAddress } from "@/app/_ui/use-address";
import { readKeywordAddress } from "./keyword-address";
import styles from "./keywords-page.module.css";
import { OurWords } from "./our-words";
import { type MarkedWords, readyQuestions } from "./ready-questions";
import { TheirWords } from "./their-words";

/** What people say and how many of them: against others, and against our own words. */
export function KeywordsPage({ studyId, marked }: { studyId: string; marked: MarkedWords }) {
  const address = useAddress();
  const chosen = readKeywordAddress(address.get);
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: people } = useSuspenseQuery(participantsQuery(studyId));
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const names = { personas: personas.items, stages: journey.stages };
  const isOurs = chosen.view === "ours";
  const tabs = (
    <nav aria-label="Keywords" className={styles.tabs}>
      <Link href={places.keywords(studyId)} aria-current={isOurs ? undefined : "page"}>
        Their words
      </Link>
      <Link href={places.keywords(studyId, { view: "ours" })} aria-current={isOurs ? "page" : undefined}>
        Our words
      </Link>
    </nav>
  );
  const shared = { studyId, chosen, names, tabs, address };
  return isOurs ? <OurWords {...shared} /> : <TheirWords {...shared} questions={readyQuestions(people.items, marked)} />;
}
