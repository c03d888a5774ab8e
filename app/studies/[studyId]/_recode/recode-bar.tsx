"use client";

import { Button } from "@mantine/core";
import { useState } from "react";
import { useRecodeHighlights } from "@/app/_data/highlights";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { type Choice, ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Code } from "@/lib/codebook/schema";
import { codeTree, treeRows } from "@/lib/codebook/tree";
import type { RecodeInput } from "@/lib/highlights/schema";
import type { JourneyStage } from "@/lib/journey/study-journey";
import styles from "./recode-list.module.css";

type Props = {
  studyId: string;
  chosen: string[];
  codes: readonly Code[];
  stages: readonly Pick<JourneyStage, "slug" | "name">[];
  codeId: string | undefined;
  onDone: () => void;
};

const ACTS = ["add", "remove", "replace", "stage", "point"] as const;
type Act = (typeof ACTS)[number];

const ACT_WORDS: Record<Act, string> = {
  add: "Put a code on",
  remove: "Take a code off",
  replace: "Replace a code",
  stage: "Set the stage",
  point: "Set the point",
};

const POINT_CHOICES: Choice[] = [
  { value: "trigger", name: "trigger" },
  { value: "failure", name: "failure" },
  { value: "none", name: "neither" },
];

type Form = { act: Act; value: string | null; with: string | null };

/** What to do with the chosen highlights: one act, stored as a whole, with one Undo for all of them. */
export function RecodeBar({ studyId, chosen, codes, stages, codeId, onDone }: Props) {
  const { mutateAsync, isPending } = useRecodeHighlights(studyId);
  const say = useSayCoded(studyId);
  const [form, setForm] = useState<Form>({ act: "add", value: null, with: null });
  const tree = treeRows(codeTree(codes)).map(({ code, depth }) => ({ value: code.id, name: `${"\u2003".repeat(depth)}${code.name}` }));
  const choices = choicesOf(form.act, { tree, stages });
  const change = changeOf(form);

  function send() {
    if (!change) return;
    mutateAsync({ highlightIds: chosen, ...change }).then(({ changed }) => {
      if (changed.length === 0) return showToast({ message: "They all said so already. Nothing was changed." });
      say(`${plural(changed.length, "highlight")} recoded`);
      onDone();
    }, showFailure);
  }

  return (
    <form
      className={styles.acts}
      aria-label="Recode the chosen"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ChoiceSelect
        aria-label="What to do"
        value={form.act}
        choices={ACTS.map((value) => ({ value, name: ACT_WORDS[value] }))}
        onChoose={(value) => {
          const act = ACTS.find((one) => one === value) ?? "add";
          setForm({ act, value: act === "remove" || act === "replace" ? (codeId ?? null) : null, with: null });
        }}
      />
      <ChoiceSelect
        aria-label={form.act === "stage" ? "Stage" : form.act === "point" ? "Point" : "Code"}
        value={form.value}
        choices={choices}
        onChoose={(value) => setForm({ ...form, value })}
      />
      {form.act === "replace" ? (
        <>
          <span>by</span>
          <ChoiceSelect
            aria-label="By which code"
            value={form.with}
            choices={tree}
            onChoose={(value) => setForm({ ...form, with: value })}
          />
        </>
      ) : null}
      <Button type="submit" variant="filled" disabled={!change} loading={isPending}>
        Recode {chosen.length}
      </Button>
    </form>
  );
}

function choicesOf(act: Act, { tree, stages }: { tree: Choice[]; stages: readonly Pick<JourneyStage, "slug" | "name">[] }): Choice[] {
  if (act === "point") return POINT_CHOICES;
  if (act === "stage") return [...stages.map(({ slug, name }) => ({ value: slug, name })), { value: "none", name: "no stage" }];
  return tree;
}

/** The change as the server takes it; null while something is still to be chosen. */
function changeOf({ act, value, with: by }: Form): Omit<RecodeInput, "highlightIds"> | null {
  if (value === null) return null;
  if (act === "add") return { add: [value] };
  if (act === "remove") return { remove: [value] };
  if (act === "replace") return by === null || by === value ? null : { add: [by], remove: [value] };
  if (act === "stage") return value === "none" ? { step: null } : { stage: value };
  return { point: value === "trigger" || value === "failure" ? value : null };
}
