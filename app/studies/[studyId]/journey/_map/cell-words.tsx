import { Button, Textarea, TextInput } from "@mantine/core";
import type { Fact } from "@/app/_ui/facts";
import { CHOOSE, Clashing } from "@/app/_ui/refusal";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import type { DrawnMap, MapCell } from "@/lib/journey-map/schema";
import styles from "./cell-sheet.module.css";
import { useMapWrites } from "./use-map-writes";

type Props = { studyId: string; map: DrawnMap; cell: MapCell; persona: string | null; example: string | null };

function wordsOf(own: MapCell["own"]): { text: string; support: string } {
  return { text: own?.text ?? "", support: own?.supporters.join(", ") ?? "" };
}

/** What the team writes in a cell, with room: for the persona shown, or for all; of an owner also who supports. */
export function CellWords({ studyId, map, cell, persona, example }: Props) {
  const { write, isPending } = useMapWrites(studyId, map);
  const owner = cell.lane === "owner";
  const { form, setForm, opened, isChanged, adopt, clash } = useStoredForm(cell.own, {
    startOf: wordsOf,
    factsOf: (own) => cellFacts({ lane: cell.lane, own, persona }),
  });
  const { text, support } = form;
  const names = [...new Set(support.split(",").map((name) => name.trim()))].filter((name) => name !== "");
  const save = async () => {
    const [written] = await write([{ cell: { ...cell, own: opened }, text: text.trim(), ...(owner && { supporters: names }) }]);
    // an emptied one is not there any more
    if (written) adopt(written.id === "" ? null : written);
  };
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault();
        if (clash === null) void save();
      }}
    >
      <Textarea
        label={labelOf(cell.lane, persona)}
        description={helpFor(persona === null ? null : cell.general, example)}
        value={text}
        onChange={(event) => setForm({ ...form, text: event.currentTarget.value })}
        autosize
        minRows={owner ? 1 : 2}
        maxRows={10}
        maxLength={2000}
        dir="auto"
      />
      {owner ? (
        <TextInput
          label="Teams that support it"
          description="Set apart by commas"
          value={support}
          onChange={(event) => setForm({ ...form, support: event.currentTarget.value })}
        />
      ) : null}
      {clash ? <Clashing clash={clash} then={CHOOSE} /> : null}
      {isChanged ? (
        <div>
          <Button type="submit" variant="filled" size="compact-sm" disabled={clash !== null} loading={isPending}>
            Save
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function labelOf(lane: MapCell["lane"], persona: string | null): string {
  if (lane === "owner") return "The team that leads";
  return `What we hold true${persona ? ` for ${persona}` : ""}`;
}

/** What the team wrote in a cell. */
export function cellFacts({ lane, own, persona }: Pick<MapCell, "lane" | "own"> & { persona: string | null }): Fact[] {
  return [
    { label: labelOf(lane, persona), value: own?.text },
    { label: "Teams that support it", value: own?.supporters.join(", ") },
  ];
}

function helpFor(general: MapCell["general"], example: string | null): string | undefined {
  if (general) return `Written for all: “${general.text}”`;
  return example === null ? undefined : `For instance: ${example}`;
}
