import { Button } from "@mantine/core";
import { type Heard, heardWords } from "@/app/_marks/heard-words";
import { copyText, today } from "@/app/_ui/copy-text";
import { toCsv } from "@/lib/export/csv";
import { escapeMarkdown } from "@/lib/export/markdown";
import type { DistinctiveKeyword, DistinctiveList, KeywordList } from "@/lib/keywords/schema";
import { comparedOf } from "./asked-list";
import { heardBy, restHeardBy, saidWords } from "./heard-words";
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
    const there = restOf !== null && "z" in keyword ? `; ${sides.there}: ${saidWords(restSaid(keyword), restOf)}` : "";
    return `- ${escapeMarkdown(keyword.phrase)}: ${saidWords(keyword, of)}${there}`;
  });
  return [`# ${sentence}`, "", ...lines, "", `${heardWords(of)} heard, each counted once. ${today()}.`, ""].join("\n");
}

function tableOf({ list, sides }: Props): string {
  const { keywords, of, restOf } = readList(list);
  const withReplies = of.respondents + (restOf?.respondents ?? 0) > 0;
  const head = [
    ...["phrase", "people", "of", ...(withReplies ? ["respondents", "of respondents"] : [])],
    ...(restOf === null ? [] : [`people: ${sides.there}`, "of them"]),
    ...(restOf !== null && withReplies ? [`respondents: ${sides.there}`, "of those respondents"] : []),
    ...(restOf === null ? [] : ["z"]),
    ...["texts", "language"],
  ];
  const rows = keywords.map((keyword) => [
    keyword.phrase,
    keyword.people,
    of.people,
    ...(withReplies ? [keyword.respondents, of.respondents] : []),
    ...(restOf !== null && "z" in keyword ? [keyword.restPeople, restOf.people] : []),
    ...(restOf !== null && withReplies && "z" in keyword ? [keyword.restRespondents, restOf.respondents] : []),
    ...("z" in keyword ? [Number(keyword.z.toFixed(2))] : []),
    keyword.documents,
    keyword.language,
  ]);
  return toCsv([head, ...rows]);
}

function restSaid({ restPeople, restRespondents }: DistinctiveKeyword): Heard {
  return { people: restPeople, respondents: restRespondents };
}

function readList(list: KeywordList | DistinctiveList) {
  const keywords: readonly ListedKeyword[] = list.items;
  const compared = comparedOf(list);
  return { keywords, of: heardBy(list), restOf: compared && restHeardBy(compared) };
}
