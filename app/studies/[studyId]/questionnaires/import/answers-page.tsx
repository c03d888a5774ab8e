"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { personasQuery } from "@/app/_data/personas";
import { questionnairesQuery } from "@/app/_data/questionnaires";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { PageHead } from "@/app/_ui/page-head";
import { places } from "@/app/_ui/places";
import { DropArea } from "@/app/studies/[studyId]/import/drop-area";
import { takeHanded } from "@/app/studies/[studyId]/import/handed-over";
import page from "@/app/studies/[studyId]/import/import-page.module.css";
import { Looking } from "@/app/studies/[studyId]/import/looking";
import { useAskBeforeLeaving } from "@/app/studies/[studyId]/import/use-ask-before-leaving";
import { AnswersBar } from "./answers-bar";
import { AnswersPreview } from "./answers-preview";
import { StoringRows } from "./storing-rows";
import { useAnswersDraft } from "./use-answers-draft";
import { useStoreAnswers } from "./use-store-answers";

/** Exports of answers in; how each column and question is read is shown and put right, and only then stored. */
export function AnswersPage({ studyId }: { studyId: string }) {
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: questionnaires } = useSuspenseQuery(questionnairesQuery(studyId));
  const draft = useAnswersDraft(studyId);
  const store = useStoreAnswers(studyId, draft);
  const { state, step } = draft;
  const hasFiles = state.files.length > 0;

  useEffect(() => {
    const files = takeHanded();
    if (files.length > 0) step({ kind: "add", files });
  }, [step]);
  useAskBeforeLeaving(hasFiles && !store.isStored ? "Leave without bringing in the chosen files? Nothing of them is stored yet." : null);

  return (
    <>
      <PageHead
        title="Bring in answers"
        sentence="How each question is read is shown first, and every guess can be changed. Personal data stays out. Nothing is stored before you say so, and all of it can be undone."
        actions={
          <Button component={Link} href={places.questionnaires(studyId)} variant="subtle">
            Back to questionnaires
          </Button>
        }
      />
      <div className={page.body}>
        <DropArea
          files={state.files}
          title="Drop the export of a survey, or several waves of one"
          about="CSV, TSV, Excel or JSON of Typeform, Google Forms, SurveyMonkey, Qualtrics, LimeSurvey, Formbricks, HeyForm, OpnForm, Alchemer or SurveyJS, or any table with one row a reply; the tool is known by what is in the file. A table of companies with what they pay and how it ended comes in as accounts."
          onAdd={(files) => step({ kind: "add", files })}
        />
        <Looking draft={draft} />
        {hasFiles && draft.preview.data ? (
          <AnswersPreview studyId={studyId} draft={draft} personas={personas.items} questionnaires={questionnaires.items} />
        ) : null}
        {store.isStoring ? <StoringRows store={store} files={state.files.length} /> : null}
        {store.error ? <ErrorNote title="Nothing was stored.">{store.error.message}</ErrorNote> : null}
      </div>
      {hasFiles ? (
        <AnswersBar
          report={draft.isStopped ? null : (draft.preview.data ?? null)}
          isWaiting={draft.isStale && !draft.isStopped}
          isStoring={store.isStoring || store.isStored}
          onStore={store.storeNow}
          onClear={() => step({ kind: "clear" })}
        />
      ) : null}
    </>
  );
}
