import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { questionnaireFilePath } from "@/app/_data/questionnaires";
import type { QuestionnaireGlance } from "@/lib/questionnaires/schema";
import { useQuestionnaireActs } from "./use-questionnaire-acts";

/** What can be done with a questionnaire of the list without opening it. */
export function RowMenu({ studyId, item }: { studyId: string; item: QuestionnaireGlance }) {
  const { duplicate, remove } = useQuestionnaireActs(studyId);
  return (
    <Menu withInitialFocusPlaceholder={false} position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" aria-label={`More about ${item.title}`}>
          <IconDots size={16} stroke={1.6} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={questionnaireFilePath(studyId, item.id)}>
          JSON file of its questions
        </Menu.Item>
        <Menu.Item onClick={() => duplicate(item)}>{item.origin === "imported" ? "Ask the same questions here" : "Duplicate"}</Menu.Item>
        <Menu.Item onClick={() => remove(item)}>Delete</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
