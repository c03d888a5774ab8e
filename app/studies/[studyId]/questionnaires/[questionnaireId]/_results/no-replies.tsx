import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { questionnaireQuery } from "@/app/_data/questionnaires";
import { useMayEdit } from "@/app/_team/editors-only";
import { EmptyState } from "@/app/_ui/empty-state";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";

/** Nobody answered yet: what will stand here, and how to come by the first reply. */
export function NoReplies({ studyId, questionnaireId }: { studyId: string; questionnaireId: string }) {
  const { data: questionnaire } = useSuspenseQuery(questionnaireQuery(studyId, questionnaireId));
  const mayEdit = useMayEdit();
  const asked = questionnaire.origin === "asked";
  return (
    <EmptyState
      title="Nobody answered yet"
      action={
        !mayEdit ? null : asked ? (
          <>
            <Button component={Link} href={places.questionnaireShare(studyId, questionnaireId)} variant="filled">
              {questionnaire.status === "draft" ? "Publish it" : "Share the link"}
            </Button>
            <Button component={Link} href={places.questionnaireEnter(studyId, questionnaireId)}>
              Enter answers by hand
            </Button>
          </>
        ) : (
          <Button component={Link} href={places.importAnswers(studyId)} variant="filled">
            Bring in answers
          </Button>
        )
      }
    >
      Its results stand here with the first reply: how people answered, their scores with an honest interval, and what they wrote, coded on
      the same grid as the interviews.
    </EmptyState>
  );
}
