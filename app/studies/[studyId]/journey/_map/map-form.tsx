import { Drawer, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { dealsQuery } from "@/app/_data/deals";
import { useCreateMap, useUpdateMap } from "@/app/_data/journey-map";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { SheetForm } from "@/app/_ui/sheet-form";
import type { useAddress } from "@/app/_ui/use-address";
import { useFocusBack } from "@/app/_ui/use-focus-back";
import type { MapItem } from "@/lib/journey-map/schema";

type Props = { studyId: string; of: MapItem | null; maps: readonly MapItem[]; onClose: () => void; address: ReturnType<typeof useAddress> };

const KINDS = [
  { value: "ideal", name: "the journey as it should be" },
  { value: "scenario", name: "a scenario played through" },
  { value: "competitor", name: "the journey with a competitor" },
] as const;
type Kind = (typeof KINDS)[number]["value"];

/** A map beside the existing one, or another name for one. */
export function MapForm({ studyId, of, maps, onClose, address }: Props) {
  useFocusBack();
  const create = useCreateMap(studyId);
  const update = useUpdateMap(studyId);
  const [name, setName] = useState(of?.name ?? "");
  const [kind, setKind] = useState<Kind>("ideal");
  const [from, setFrom] = useState<string | null>(null);
  const [competitorId, setCompetitor] = useState<string | null>(null);
  const { data: deals } = useQuery(dealsQuery(studyId));
  const theirs = kind === "competitor" && !of;
  const submit = () => {
    if (of) return update.mutate({ id: of.id, version: of.version, patch: { name } }, { onSuccess: onClose });
    return create.mutate(
      { kind, name, ...(from && { from }), ...(theirs && { competitorId }) },
      {
        onSuccess: ({ id }) => {
          address.push({ map: id, beside: null, cell: null, unknown: null });
          onClose();
        },
      },
    );
  };
  return (
    <Drawer opened onClose={onClose} position="right" title={of ? "Another name for this map" : "A map beside the journey as it is"}>
      <SheetForm
        word={of ? "Save" : "Add this map"}
        isSaving={create.isPending || update.isPending}
        error={create.error ?? update.error}
        onSubmit={submit}
      >
        {of ? null : (
          <ChoiceSelect
            label="It shows"
            value={kind}
            choices={[...KINDS]}
            onChoose={(value) => setKind(KINDS.find((one) => one.value === value)?.value ?? "ideal")}
          />
        )}
        {theirs ? (
          <ChoiceSelect
            label="Whose"
            description="What people said under its code fills the map. Competitors stand under Churn and wins."
            value={competitorId}
            choices={deals?.competitors.map(({ id, name: whose }) => ({ value: id, name: whose })) ?? []}
            empty="a competitor that is not listed"
            onChoose={setCompetitor}
          />
        ) : null}
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          maxLength={200}
          required
          data-autofocus
        />
        {of ? null : (
          <ChoiceSelect
            label="It begins with"
            value={from}
            choices={maps.map((map) => ({ value: map.id, name: `what is written in ${map.name}` }))}
            empty="questions for each cell, nothing written"
            onChoose={setFrom}
          />
        )}
      </SheetForm>
    </Drawer>
  );
}
