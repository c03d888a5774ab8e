import { useChangeStages } from "@/app/_data/stages";
import { showFailure, showToast } from "@/app/_ui/toast";
import { findStage, type StudyJourney } from "@/lib/journey/study-journey";

/** Takes a stage out of the journey, with a way back. */
export function useTakeOut(studyId: string, journey: StudyJourney) {
  const { mutate, error } = useChangeStages(studyId);
  const back = useChangeStages(studyId);
  function act({ slug, name, into }: { slug: string; name: string; into: string }) {
    mutate(
      { folded: { [slug]: into } },
      {
        onSuccess: () =>
          showToast({
            message: `${name} is taken out, and read as ${findStage(into, journey)?.name ?? into}`,
            undo: () => back.mutate({ folded: { [slug]: null } }, { onError: showFailure }),
          }),
      },
    );
  }
  return { act, error };
}
