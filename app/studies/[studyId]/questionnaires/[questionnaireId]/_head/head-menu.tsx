import { Button, Menu } from "@mantine/core";
import { useRouter } from "next/navigation";
import { questionnaireFilePath } from "@/app/_data/questionnaires";
import { places } from "@/app/_ui/places";
import { useQuestionnaireActs } from "@/app/studies/[studyId]/questionnaires/use-questionnaire-acts";
import type { Questionnaire } from "@/lib/questionnaires/schema";

/** What can be done with the whole of it. */
export function HeadMenu({ studyId, questionnaire }: { studyId: string; questionnaire: Questionnaire }) {
  const router = useRouter();
  const { duplicate, remove } = useQuestionnaireActs(studyId);
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end">
      <Menu.Target>
        <Button aria-label="More about this questionnaire">More</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={questionnaireFilePath(studyId, questionnaire.id)}>
          Take its questions away as a JSON file
        </Menu.Item>
        <Menu.Item onClick={() => duplicate(questionnaire)}>
          {questionnaire.origin === "imported" ? "Ask the same questions here" : "Duplicate as a draft"}
        </Menu.Item>
        <Menu.Item onClick={() => remove(questionnaire, () => router.push(places.questionnaires(studyId)))}>
          Delete with its replies
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
