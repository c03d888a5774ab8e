import { HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import type { ReactNode } from "react";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { ifAllowed, withAccess } from "@/app/_server/access/with-access";
import { prefetch } from "@/app/_server/prefetch";
import { getQuestionnaire } from "@/db/questionnaires/list";
import { QuestionnaireHead } from "./_head/questionnaire-head";
import styles from "./_head/questionnaire-head.module.css";

type Params = { params: Promise<{ studyId: string; questionnaireId: string }> };

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const ref = await params;
  const title = await ifAllowed({ studyId: ref.studyId, right: "view" }, ({ db }) => getQuestionnaire(db, ref).title);
  return title === null ? {} : { title };
}

export default async function QuestionnaireLayout({ children, params }: Params & { children: ReactNode }) {
  const { studyId, questionnaireId } = await params;
  return withAccess({ studyId, right: "view" }, async ({ db }) => {
    const questionnaire = getQuestionnaire(db, { studyId, questionnaireId });
    const state = await prefetch([{ options: questionnaireQuery(studyId, questionnaireId), value: () => questionnaire }]);
    return (
      <HydrationBoundary state={state}>
        <div className={styles.page}>
          <QuestionnaireHead studyId={studyId} id={questionnaireId} />
          {children}
        </div>
      </HydrationBoundary>
    );
  });
}
