import { Button, Menu } from "@mantine/core";
import { copyText, today } from "@/app/_ui/copy-text";
import { NO_STAGE } from "@/lib/evidence/spoken";
import { themesMarkdown } from "@/lib/export/themes-markdown";
import type { ThemeReading } from "./theme-reading";

type Props = { studyId: string; reading: Pick<ThemeReading, "persona" | "stage">; sentence: string; names: ReadonlyMap<string, string> };

/** What is on the page as Markdown, and the files of the whole study. */
export function TakeAway({ studyId, reading: { persona, stage }, sentence, names }: Props) {
  const root = `/api/studies/${studyId}/export`;
  const copy = () => {
    const shown = stage.stage === NO_STAGE ? { stages: [], unplaced: stage } : { stages: [stage], unplaced: null };
    return copyText(themesMarkdown({ ...persona, ...shown }, { sentence, date: today(), stageNames: names }), "Themes copied as Markdown.");
  };
  return (
    <>
      <Button onClick={() => void copy()}>Copy as text</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button>Export</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={`${root}?format=md&what=themes`}>
            All themes as Markdown
          </Menu.Item>
          <Menu.Item component="a" href={`${root}?format=csv&what=highlights`}>
            All highlights as CSV
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
