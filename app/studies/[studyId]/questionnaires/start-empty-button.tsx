import { Button } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useCreateQuestionnaire } from "@/app/_data/questionnaires";
import { places } from "@/app/_ui/places";
import { showFailure } from "@/app/_ui/toast";

/** Makes an empty questionnaire and opens it in the builder. */
export function StartEmptyButton({ studyId }: { studyId: string }) {
  const router = useRouter();
  const create = useCreateQuestionnaire(studyId);
  const start = () => create.mutateAsync({}).then(({ id }) => router.push(places.questionnaireBuild(studyId, id)), showFailure);
  return (
    <Button loading={create.isPending} onClick={() => void start()}>
      Start empty
    </Button>
  );
}
