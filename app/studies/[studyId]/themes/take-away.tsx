import { Button, Menu } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { comparedThemesQuery } from "@/app/_data/themes";
import { EditorsOnly } from "@/app/_team/editors-only";
import { copyText, today } from "@/app/_ui/copy-text";
import { showFailure } from "@/app/_ui/toast";
import { comparedCsv, comparedMarkdown } from "@/lib/export/compared-markdown";
import type { ComparedQuery, ComparedThemes } from "@/lib/themes/compared";
import type { PointName, ThemeReading } from "./theme-reading";

const QUOTES_COPIED = 3;

type Props = {
  studyId: string;
  reading: ThemeReading;
  query: Partial<ComparedQuery>;
  sentence: string;
  title: string;
  names: ReadonlyMap<string, string>;
};

/** What is on the page as Markdown or as a table, under its filter and in its order, and the files of the whole study. */
export function TakeAway({ studyId, reading, query, sentence, title, names }: Props) {
  const queries = useQueryClient();
  const root = `/api/studies/${studyId}/export`;
  const words = async () => {
    const open = reading.stage ? { open: reading.stage.stage } : {};
    const compared = await queries.fetchQuery(comparedThemesQuery(studyId, { ...query, ...open, quotes: QUOTES_COPIED }));
    return comparedMarkdown(inOrder(compared, reading), { title, sentence, date: today(), stageNames: names });
  };
  const copy = () =>
    words()
      .then((text) => copyText(text, "Themes copied as Markdown."))
      .catch(showFailure);
  const save = (kind: "md" | "csv") =>
    (kind === "md" ? words() : Promise.resolve(comparedCsv(inOrder(reading.compared, reading), { stageNames: names })))
      .then((text) => saveFile(`themes-${today()}.${kind}`, { text, type: kind === "md" ? "text/markdown" : "text/csv" }))
      .catch(showFailure);
  return (
    <>
      <Button onClick={() => void copy()}>Copy as text</Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button>Export</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void save("csv")}>This table as CSV</Menu.Item>
          <Menu.Item onClick={() => void save("md")}>This table with quotes as Markdown</Menu.Item>
          <Menu.Item onClick={() => window.print()}>This page on paper</Menu.Item>
          <EditorsOnly>
            <Menu.Divider />
            <Menu.Item component="a" href={`${root}?format=md&what=themes`}>
              All themes as Markdown
            </Menu.Item>
            <Menu.Item component="a" href={`${root}?format=csv&what=highlights`}>
              All highlights as CSV
            </Menu.Item>
          </EditorsOnly>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

/** The rows as they stand on the page. */
function inOrder(compared: ComparedThemes, { rows, stage }: Pick<ThemeReading, "rows" | "stage">): ComparedThemes {
  if (!compared.open || !stage) return compared;
  const place = new Map(rows.map(({ key }, at) => [key, at]));
  const placed = <T extends { codeId: string | null }>(point: PointName, list: readonly T[]): T[] => {
    const placeOf = ({ codeId }: T) => place.get(`${point}.${codeId ?? "none"}`) ?? place.size;
    return [...list].sort((a, b) => placeOf(a) - placeOf(b));
  };
  const { failures, triggers, themes } = compared.open;
  const open = { failures: placed("failure", failures), triggers: placed("trigger", triggers), themes: placed("none", themes) };
  return { ...compared, open: { ...compared.open, ...open } };
}

function saveFile(name: string, { text, type }: { text: string; type: string }): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
