"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { useMayEdit } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { StatusTag } from "@/app/studies/[studyId]/questionnaires/status-tag";
import { HeadMenu } from "./head-menu";
import styles from "./questionnaire-head.module.css";

type Tab = { name: string; href: Route; count?: number };

/** Which questionnaire this is, where it stands, and the ways into it. */
export function QuestionnaireHead({ studyId, id }: { studyId: string; id: string }) {
  const { data } = useSuspenseQuery(questionnaireQuery(studyId, id));
  const mayEdit = useMayEdit();
  const here = usePathname();
  const asked: Tab[] = [
    { name: "Build", href: places.questionnaireBuild(studyId, id) },
    { name: "Share", href: places.questionnaireShare(studyId, id) },
  ];
  const tabs: Tab[] = [
    { name: "Results", href: places.questionnaire(studyId, id) },
    ...(mayEdit
      ? [
          { name: "Answers", href: places.questionnaireAnswers(studyId, id), count: data.responses },
          { name: "Coding", href: places.questionnaireCoding(studyId, id) },
        ]
      : []),
    ...(mayEdit && data.origin === "asked" ? asked : []),
  ];
  return (
    <header className={styles.head}>
      <div className={styles.row}>
        <div className={styles.words}>
          <Link href={places.questionnaires(studyId)} className={styles.up}>
            Questionnaires
          </Link>
          <h1>
            {data.title} <StatusTag of={data} />
          </h1>
        </div>
        {mayEdit ? <HeadMenu studyId={studyId} questionnaire={data} /> : null}
      </div>
      <nav aria-label={`${data.title}, ${plural(data.responses, "reply", "replies")}`} className={styles.tabs}>
        {tabs.map(({ name, href, count }) => (
          <Link key={name} href={href} aria-current={here === href ? "page" : undefined}>
            {name}
            {count === undefined ? null : <span> {count.toLocaleString("en")}</span>}
          </Link>
        ))}
      </nav>
    </header>
  );
}
