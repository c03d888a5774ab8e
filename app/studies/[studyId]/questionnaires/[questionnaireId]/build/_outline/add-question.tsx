import { Button, Menu } from "@mantine/core";
import { TYPE_NAMES } from "@/lib/questionnaires/names";
import { QUESTION_TYPES, type QuestionType } from "@/lib/questionnaires/vocabulary";
import styles from "./outline.module.css";

const LAST: readonly QuestionType[] = ["scale", "number", "date"];
const ORDER = [...QUESTION_TYPES.filter((type) => !LAST.includes(type)), ...LAST];

/** A new question of a chosen kind, below what is open. */
export function AddQuestion({ onAdd }: { onAdd: (type: QuestionType) => void }) {
  return (
    <Menu withInitialFocusPlaceholder={false} position="top-start" width={300}>
      <Menu.Target>
        <Button variant="filled" fullWidth>
          Add question
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ORDER.map((type) => (
          <Menu.Item key={type} onClick={() => onAdd(type)}>
            {TYPE_NAMES[type].name}
            <span className={styles.about}>{TYPE_NAMES[type].about}</span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
