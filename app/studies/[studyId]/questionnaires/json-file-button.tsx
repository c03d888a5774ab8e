import { Button, FileButton } from "@mantine/core";
import { useRouter } from "next/navigation";
import { useImportQuestionnaire } from "@/app/_data/questionnaires";
import { places } from "@/app/_ui/places";
import { showFailure, showToast } from "@/app/_ui/toast";
import { readJson, refusalOf } from "./read-json";

/** Reads a questionnaire's JSON file and opens what it made; a file that is none is refused with the place. */
export function JsonFileButton({ studyId }: { studyId: string }) {
  const router = useRouter();
  const bringIn = useImportQuestionnaire(studyId);

  async function take(file: File | null) {
    if (!file) return;
    try {
      const { id, title } = await bringIn.mutateAsync(readJson(file.name, await file.text()));
      router.push(places.questionnaireBuild(studyId, id));
      showToast({ message: `${title} read from ${file.name}` });
    } catch (error) {
      showFailure(refusalOf(file.name, error));
    }
  }

  return (
    <FileButton onChange={(file) => void take(file)} accept="application/json,.json">
      {(props) => (
        <Button {...props} loading={bringIn.isPending}>
          Read a JSON file
        </Button>
      )}
    </FileButton>
  );
}
