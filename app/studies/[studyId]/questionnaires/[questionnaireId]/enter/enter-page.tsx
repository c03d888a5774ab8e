"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { isProblem } from "@/app/_data/http";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { useDeleteResponse } from "@/app/_data/responses";
import { type EnteredReply, useEnterReply } from "@/app/_data/sharing";
import { FormPaper } from "@/app/_form/form-paper";
import { SectionFields } from "@/app/_form/section-fields";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { formTexts } from "@/lib/questionnaires/form-texts/texts";
import { answersIn } from "./answers-in";
import styles from "./enter.module.css";
import { NOBODY, type Respondent, RespondentFields } from "./respondent-fields";

/** Replies from paper, or from reading out, one after the other: whose, what, save, next. */
export function EnterPage({ studyId, id }: { studyId: string; id: string }) {
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery(studyId, id));
  const enter = useEnterReply(studyId, id);
  const remove = useDeleteResponse(studyId);
  const [respondent, setRespondent] = useState<Respondent>(NOBODY);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [codes, setCodes] = useState<string[]>([]);
  // one key for one reply: a second press of the button, or a lost answer, stores nothing twice
  const key = useRef<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const texts = formTexts(questionnaire.language);

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const sheet = event.currentTarget;
    key.current ??= crypto.randomUUID();
    const given: EnteredReply = { submissionKey: key.current, answers: answersIn(sheet), ...known(respondent) };
    try {
      const { id: responseId, version, code } = await enter.mutateAsync(given);
      key.current = null;
      setErrors({});
      setCodes((before) => [code, ...before]);
      setRespondent(({ audience, personaId, wave, day }) => ({ ...NOBODY, audience, personaId, wave, day }));
      sheet.reset();
      sheet.querySelector<HTMLElement>("select, input")?.focus();
      const undo = () =>
        remove.mutateAsync({ id: responseId, version }).then(() => setCodes((before) => before.filter((one) => one !== code)), showFailure);
      showToast({ message: `${code} stored`, undo: () => void undo() });
    } catch (error) {
      if (!isProblem(error)) return showFailure(error);
      setErrors(Object.fromEntries(error.errors.map(({ path, message }) => [path, message])));
      const [first] = error.errors;
      if (first) sheet.querySelector<HTMLElement>(`#q-${CSS.escape(first.path)}`)?.focus();
      showFailure(error);
    }
  }

  function saveByKey(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.current?.requestSubmit();
  }

  return (
    <form ref={form} className={styles.page} noValidate onSubmit={(event) => void save(event)} onKeyDown={saveByKey}>
      <div className={styles.about}>
        <h2>Enter answers by hand</h2>
        <p>
          As they stand on paper, or as they were said. What was left blank stays blank. Tab goes on, the space bar and the arrow keys
          choose.
        </p>
      </div>
      <RespondentFields studyId={studyId} questionnaire={questionnaire} value={respondent} onChange={setRespondent} />
      <div className={styles.sheet} lang={questionnaire.language}>
        <FormPaper>
          {questionnaire.definition.sections.map((section) => (
            <SectionFields key={section.id} section={section} errors={errors} texts={texts} />
          ))}
        </FormPaper>
      </div>
      <div className={styles.bar}>
        <Button type="submit" variant="filled" loading={enter.isPending} rightSection={<kbd>Ctrl Enter</kbd>}>
          Save and next
        </Button>
        <p role="status">
          {codes.length === 0 ? "" : `${plural(codes.length, "reply", "replies")} entered: ${codes.slice(0, 5).join(", ")}`}
        </p>
        <Link href={places.questionnaireShare(studyId, id)}>Done</Link>
      </div>
    </form>
  );
}

function known({ participantId, personaId, audience, wave, day }: Respondent): Omit<EnteredReply, "submissionKey" | "answers"> {
  return {
    ...(participantId && { participantId }),
    ...(personaId && { personaId }),
    ...(audience && { audience }),
    ...(wave && { wave }),
    ...(day && { day }),
  };
}
