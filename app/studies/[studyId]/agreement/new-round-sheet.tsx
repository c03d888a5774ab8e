"use client";

import { Checkbox, NumberInput, Radio, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useCreateRound } from "@/app/_data/agreement";
import { codesQuery } from "@/app/_data/codes";
import { interviewsQuery } from "@/app/_data/interviews";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { places } from "@/app/_ui/places";
import { Sheet } from "@/app/_ui/sheet";
import { SheetForm } from "@/app/_ui/sheet-form";
import type { RoundInput, RoundList } from "@/lib/agreement/schema";
import type { Strata } from "@/lib/agreement/vocabulary";
import { codeTree, treeRows } from "@/lib/codebook/tree";
import { Picks } from "./picks";

type Props = { studyId: string; people: RoundList["people"]; onClose: () => void };
type Way = RoundInput["sample"]["by"];

const STRATA_CHOICES = [
  { value: "none", name: "all alike" },
  { value: "persona", name: "each persona in proportion" },
  { value: "audience", name: "each audience in proportion" },
];

/** What is coded twice, by whom, and which words of it. */
export function NewRoundSheet({ studyId, people, onClose }: Props) {
  const router = useRouter();
  const create = useCreateRound(studyId);
  const { data: book } = useSuspenseQuery(codesQuery(studyId));
  const { data: talks } = useSuspenseQuery(interviewsQuery(studyId));
  const interviews = talks.items.filter(({ status, documents }) => status === "done" && documents.some(({ words }) => words > 0));
  const me = people.find(({ isMe }) => isMe)?.id ?? people[0]?.id ?? "";
  const [name, setName] = useState("");
  const [coders, setCoders] = useState<{ first: string | null; second: string | null }>({ first: null, second: me });
  const [asks, setAsks] = useState({ point: true, stage: true });
  const [codeIds, setCodeIds] = useState<string[]>(() => book.items.filter(({ highlights }) => highlights > 0).map(({ id }) => id));
  const [way, setWay] = useState<Way>("hand");
  const [drawn, setDrawn] = useState({ count: 3, percent: 10, strata: "none" as Strata, seed: "" as string | number });
  const [interviewIds, setInterviewIds] = useState<string[]>([]);

  const submit = () => {
    const seed = drawn.seed === "" ? {} : { seed: Number(drawn.seed) };
    const samples: Record<Way, RoundInput["sample"]> = {
      hand: { by: "hand", interviewIds },
      interviews: { by: "interviews", count: drawn.count, strata: drawn.strata, ...seed },
      turns: { by: "turns", percent: drawn.percent, strata: drawn.strata, ...seed },
    };
    const { first, second } = coders;
    create.mutate(
      {
        ...{ name: name.trim() || "Double coding", sample: samples[way], codeIds, withPoint: asks.point, withStage: asks.stage },
        ...(first === null ? {} : { firstCoder: first }),
        ...(second === null ? {} : { secondCoder: second }),
      },
      { onSuccess: ({ id }) => router.push(places.agreement(studyId, id)) },
    );
  };

  const somebody = people.map((one) => ({ value: one.id, name: one.isMe && one.name !== "You" ? `${one.name} (you)` : one.name }));
  const codes = treeRows(codeTree(book.items)).map(({ code, depth }) => ({
    id: code.id,
    name: code.name,
    depth,
    beside: String(code.highlights || ""),
  }));
  return (
    <Sheet title="New round" caption="A sample that is coded twice, the second time blind." onClose={onClose}>
      <SheetForm word="Begin" isSaving={create.isPending} error={create.error} refused="The round was not begun." onSubmit={submit}>
        <TextInput
          label="Name"
          placeholder="First look at the codebook"
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <ChoiceSelect
          label="Compared are"
          description="The study’s own coding is taken as it stands when the second coder is done."
          empty="the study’s own coding"
          value={coders.first}
          choices={somebody}
          onChoose={(first) => setCoders({ ...coders, first })}
        />
        <ChoiceSelect
          label="and, coding blind"
          value={coders.second}
          choices={somebody}
          onChoose={(second) => setCoders({ ...coders, second: second ?? me })}
        />
        <Radio.Group label="Which words" value={way} onChange={(value) => setWay(value as Way)}>
          <Radio value="hand" label="interviews that I choose" mt={6} />
          <Radio value="interviews" label="some interviews, drawn" mt={6} />
          <Radio value="turns" label="a share of all that participants said, drawn turn by turn" mt={6} />
        </Radio.Group>
        {way === "hand" ? (
          <Picks
            label="Interviews"
            items={interviews.map(({ id, title, words, highlights }) => ({
              id,
              name: title,
              depth: 0,
              beside: `${words} words, ${highlights} marks`,
            }))}
            chosen={interviewIds}
            onChoose={setInterviewIds}
          />
        ) : (
          <>
            {way === "interviews" ? (
              <NumberInput
                label="How many interviews"
                min={1}
                max={interviews.length || 1}
                value={drawn.count}
                onChange={(value) => setDrawn({ ...drawn, count: Number(value) || 1 })}
              />
            ) : (
              <NumberInput
                label="Percent of the turns"
                min={1}
                max={100}
                value={drawn.percent}
                onChange={(value) => setDrawn({ ...drawn, percent: Number(value) || 1 })}
              />
            )}
            <ChoiceSelect
              label="Drawn from"
              value={drawn.strata}
              choices={STRATA_CHOICES}
              onChoose={(value) => setDrawn({ ...drawn, strata: (value ?? "none") as Strata })}
            />
            <NumberInput
              label="Seed"
              description="Left empty, one is taken and said: the same seed draws the same sample."
              min={1}
              allowDecimal={false}
              value={drawn.seed}
              onChange={(seed) => setDrawn({ ...drawn, seed })}
            />
          </>
        )}
        <Checkbox.Group
          label="What is coded"
          value={[...(asks.point ? ["point"] : []), ...(asks.stage ? ["stage"] : [])]}
          onChange={(on) => setAsks({ point: on.includes("point"), stage: on.includes("stage") })}
        >
          <Checkbox value="point" label="trigger and failure points" mt={6} />
          <Checkbox value="stage" label="stage" mt={6} />
        </Checkbox.Group>
        <Picks label="Codes" items={codes} chosen={codeIds} onChoose={setCodeIds} />
      </SheetForm>
    </Sheet>
  );
}
