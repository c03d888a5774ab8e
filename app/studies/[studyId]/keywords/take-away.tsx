import { Button } from "@mantine/core";
import { copyText, today } from "@/app/_ui/copy-text";
import { plural } from "@/app/_ui/plural";
import { toCsv } from "@/lib/export/csv";
import { escapeMarkdown } from "@/lib/export/markdown";
import type { DistinctiveList, KeywordList } from "@/lib/keywords/schema";
import { comparedOf } from "./asked-list";
import type { ListedKeyword } from "./keyword-row";

type Props = { list: KeywordList | DistinctiveList; sentence: string; sides: { here: string; there: string } };

/** What is on the page, as text for people and as a table. */
export function TakeAway(props: Props) {
  if (props.list.items.length === 0) return null;
  return (
    <>
      <Button onClick={() => void copyText(textOf(props), "Keywords copied as text.")}>Copy as text</Button>
      <Button onClick={() => void copyText(tableOf(props), "Keywords copied as CSV.")}>Copy as CSV</Button>
    </>
  );
}

function textOf({ list, sentence, sides }: Props): string {
  const { keywords, of, restOf } = readList(list);
  const lines = keywords.map((keyword) => {
    const there = restOf !== null && "z" in keyword ? `; ${sides.there}: ${keyword.restPeople} of ${restOf}` : "";
    return `- ${escapeMarkdown(keyword.phrase)}: ${keyword.people} of ${of}${there}`;
  });
  return [`# ${sentence}`, "", ...lines, "", `${plural(of, "person", "people")} heard, each counted once. ${today()}.`, ""].join("\n");
}

function tableOf({ list, sides }: Props): string {
  const { keywords, of, restOf } = readList(list);
  const head = ["phrase", "people", "of", ...(restOf === null ? [] : [`people: ${sides.there}`, "of them", "z"]), "texts", "language"];
  const rows = keywords.map((keyword) => [
    keyword.phrase,
    keyword.people,
    of,
    ...(restOf !== null && "z" in keyword ? [keyword.restPeople, restOf, Number(keyword.z.toFixed(2))] : []),
    keyword.documents,
    keyword.language,
  ]);
  return toCsv([head, ...rows]);
}

function readList(list: KeywordList | DistinctiveList) {
  const keywords: readonly ListedKeyword[] = list.items;
  return { keywords, of: list.of, restOf: comparedOf(list)?.restOf ?? null };
}
