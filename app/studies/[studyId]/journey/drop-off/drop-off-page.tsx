"use client";

import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useState } from "react";
import { flowsQuery } from "@/app/_data/flows";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import { useMayEdit } from "@/app/_team/editors-only";
import { PageHead } from "@/app/_ui/page-head";
import { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { flowShown, NEW_FLOW } from "./chosen";
import { FlowBoard } from "./flow-board";
import { NewFlow } from "./new-flow";
import { PasteTable } from "./paste-table";

/** How many go from step to step, where they stop, and what they said about it. */
export function DropOffPage({ studyId }: { studyId: string }) {
  const { data: flows } = useSuspenseQuery(flowsQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const mayEdit = useMayEdit();
  const address = useAddress();
  const [pasting, setPasting] = useState(false);
  const shown = flowShown(flows.items, address.get("flow"));
  const choices = {
    steps: journey.steps.map(({ slug, name }) => ({ value: slug as string, name })),
    personas: personas.items.map(({ id, name }) => ({ value: id, name })),
  };
  const open = (flow: string) => address.push({ flow, step: null, segment: null });
  const flowChoices = [
    ...flows.items.map(({ id, name }) => ({ value: id, name })),
    ...(mayEdit || flows.items.length === 0 ? [{ value: NEW_FLOW, name: mayEdit ? "a new flow" : "none yet" }] : []),
  ];
  const sentence = (
    <>
      Where people stop on their way: <WordSelect label="Which flow" value={shown?.id ?? NEW_FLOW} choices={flowChoices} onChange={open} />
    </>
  );
  return (
    <>
      <PageHead
        title="Drop-off"
        sentence={sentence}
        actions={mayEdit ? <Button onClick={() => setPasting(true)}>Paste a table or read a file</Button> : null}
      />
      {shown ? (
        <FlowBoard key={shown.id} studyId={studyId} stored={shown} choices={choices} address={address} />
      ) : mayEdit ? (
        <NewFlow studyId={studyId} journey={journey} personas={personas.items} choices={choices} onMade={open} />
      ) : (
        <p className="caption" style={{ paddingInline: "var(--page-side)" }}>
          No flow is counted yet: how many go from step to step will stand here.
        </p>
      )}
      {pasting ? <PasteTable studyId={studyId} over={shown} onClose={() => setPasting(false)} onStored={open} /> : null}
    </>
  );
}

export type Choices = Record<"steps" | "personas", { value: string; name: string }[]>;
export type Address = ReturnType<typeof useAddress>;
export type HrefOf = (values: Record<string, string | null>) => Route;
