"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { questionnairesQuery } from "@/app/_data/questionnaires";
import { EditorsOnly } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { QuestionnaireGlance } from "@/lib/questionnaires/schema";
import { JsonFileButton } from "./json-file-button";
import { QuestionnaireTable } from "./questionnaire-table";
import styles from "./questionnaires-page.module.css";
import { StartEmptyButton } from "./start-empty-button";

/** Everything that was asked in writing, here or elsewhere, with what came in. */
export function QuestionnairesPage({ studyId }: { studyId: string }) {
  const { data } = useSuspenseQuery(questionnairesQuery(studyId));
  if (data.total === 0) return <NoQuestionnaire studyId={studyId} />;
  return (
    <>
      <PageHead
        title="Questionnaires"
        sentence={<Sentence items={data.items} />}
        actions={
          <EditorsOnly>
            <Button component={Link} href={places.newQuestionnaire(studyId)} variant="filled">
              New questionnaire
            </Button>
            <Button component={Link} href={places.importAnswers(studyId)}>
              Bring in answers
            </Button>
          </EditorsOnly>
        }
      />
      <div className={styles.body}>
        <QuestionnaireTable studyId={studyId} items={data.items} />
      </div>
    </>
  );
}

function Sentence({ items }: { items: QuestionnaireGlance[] }) {
  const replies = items.reduce((sum, { responses }) => sum + responses, 0);
  const open = items.filter(({ status, origin }) => origin === "asked" && status === "open").length;
  return (
    <p>
      {plural(replies, "reply", "replies")} to {plural(items.length, "questionnaire")}
      {open > 0 ? `, ${open} open now` : ""}. Replies are counted beside interviews, never added to them.
    </p>
  );
}

function NoQuestionnaire({ studyId }: { studyId: string }) {
  return (
    <>
      <PageHead title="Questionnaires" />
      <div className={styles.body}>
        <EmptyState
          title="No questionnaire yet"
          action={
            <EditorsOnly>
              <Button component={Link} href={places.newQuestionnaire(studyId)} variant="filled">
                Start from a template
              </Button>
              <StartEmptyButton studyId={studyId} />
              <Button component={Link} href={places.importAnswers(studyId)}>
                Bring in answers
              </Button>
              <JsonFileButton studyId={studyId} />
            </EditorsOnly>
          }
        >
          Questionnaires reach the existing and the churned customers whom interviews miss. Ask them here under a link of your own, or bring
          in what you asked in Typeform, Google Forms, SurveyMonkey, Qualtrics and others. Open answers are coded like interviews, and
          scores stand beside what people said.
        </EmptyState>
      </div>
    </>
  );
}
