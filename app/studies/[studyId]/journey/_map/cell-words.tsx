import { Button, Textarea, TextInput } from "@mantine/core";
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
  const { form, setForm, opened, isChanged: changed } = useStoredForm(cell.own, wordsOf);
  const { text, support } = form;
  const names = [...new Set(support.split(",").map((name) => name.trim()))].filter((name) => name !== "");
  const save = () => {
    setForm({ text: text.trim(), support: names.join(", ") });
    return write([{ cell: { ...cell, own: opened }, text: text.trim(), ...(owner && { supporters: names }) }]);
  };
  return (
    <form
      className={styles.words}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Textarea
        label={owner ? "The team that leads" : heldTrue(persona)}
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
      {changed ? (
        <div>
          <Button type="submit" variant="filled" size="compact-sm" loading={isPending}>
            Save
          </Button>
        </div>
      ) : null}
    </form>
  );
}

/** What stands above what the team wrote. */
export function heldTrue(persona: string | null): string {
  return `What we hold true${persona ? ` for ${persona}` : ""}`;
}

function helpFor(general: MapCell["general"], example: string | null): string | undefined {
  if (general) return `Written for all: “${general.text}”`;
  return example === null ? undefined : `For instance: ${example}`;
}
