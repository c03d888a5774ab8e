import { useRouter } from "next/navigation";
import { useDeleteQuestionnaire, useDuplicateQuestionnaire, useRestoreQuestionnaire } from "@/app/_data/questionnaires";
import { places } from "@/app/_ui/places";
import { showFailure, showToast } from "@/app/_ui/toast";

type Named = { id: string; title: string; version: number };

/** Duplicating opens the copy; deleting can be taken back. */
export function useQuestionnaireActs(studyId: string) {
  const router = useRouter();
  const copy = useDuplicateQuestionnaire(studyId);
  const erase = useDeleteQuestionnaire(studyId);
  const restore = useRestoreQuestionnaire(studyId);

  function duplicate({ id, title }: Named) {
    copy.mutateAsync(id).then((made) => {
      router.push(places.questionnaireBuild(studyId, made.id));
      showToast({ message: `${shortened(title)} duplicated: this is the copy` });
    }, showFailure);
  }

  function remove({ id, title, version }: Named, after?: () => void) {
    const undo = () => restore.mutateAsync(id).catch(showFailure);
    erase.mutateAsync({ id, version }).then(() => {
      after?.();
      showToast({ message: `${shortened(title)} deleted with its replies`, undo: () => void undo() });
    }, showFailure);
  }

  return { duplicate, remove };
}

function shortened(title: string): string {
  return title.length > 60 ? `${title.slice(0, 59)}…` : title;
}
