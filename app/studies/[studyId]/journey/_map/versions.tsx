import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { comparisonQuery, useSaveVersion, versionsQuery } from "@/app/_data/journey-map";
import { useMayEdit } from "@/app/_team/editors-only";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { useAddress } from "@/app/_ui/use-address";
import type { EvidenceState } from "@/lib/journey/map-vocabulary";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { Change, DrawnMap, MapVersion } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import styles from "./lists.module.css";

type Props = { studyId: string; map: DrawnMap; personas: readonly Persona[]; address: ReturnType<typeof useAddress> };

/** The versions of a map that were kept, and what changed between two of them, or until now. */
export function Versions({ studyId, map, personas, address }: Props) {
  const mayEdit = useMayEdit();
  const { data } = useQuery(versionsQuery(studyId, map.map.id));
  const save = useSaveVersion(studyId);
  const [name, setName] = useState("");
  const [sides, setSides] = useState<{ from: string | null; to: string }>({ from: null, to: "now" });
  const items = data?.items ?? [];
  const from = sides.from ?? items[0]?.id ?? null;
  const keep = () =>
    save.mutate(
      { mapId: map.map.id, name: name.trim() },
      {
        onSuccess: () => {
          setName("");
          showToast({ message: "Version kept" });
        },
        onError: showFailure,
      },
    );
  return (
    <section className={styles.section} aria-labelledby="versions">
      <h2 id="versions">Versions of this map</h2>
      {mayEdit ? (
        <form
          className={styles.pair}
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <TextInput
            label="Keep it as it stands now, as"
            placeholder="Spring"
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
          />
          <Button type="submit" loading={save.isPending}>
            Keep this version
          </Button>
          <Button variant="subtle" onClick={() => address.replace({ versions: null })}>
            Close
          </Button>
        </form>
      ) : (
        <div>
          <Button variant="subtle" onClick={() => address.replace({ versions: null })}>
            Close
          </Button>
        </div>
      )}
      {items.length === 0 ? (
        <p className="caption">None yet. A review keeps one by itself.</p>
      ) : (
        <>
          <div className={styles.pair}>
            <ChoiceSelect
              label="What changed from"
              value={from}
              choices={items.map(choice)}
              onChoose={(value) => setSides((old) => ({ ...old, from: value }))}
            />
            <ChoiceSelect
              label="to"
              value={sides.to}
              choices={[{ value: "now", name: "now" }, ...items.map(choice)]}
              onChoose={(value) => setSides((old) => ({ ...old, to: value ?? "now" }))}
            />
          </div>
          {from ? <Comparison studyId={studyId} map={map} sides={{ from, to: sides.to }} personas={personas} /> : null}
        </>
      )}
    </section>
  );
}

function choice({ id, name, createdAt }: MapVersion) {
  return { value: id, name: `${name}, ${showDay(createdAt.slice(0, 10))}` };
}

type ComparisonProps = { studyId: string; map: DrawnMap; sides: { from: string; to: string }; personas: readonly Persona[] };

function Comparison({ studyId, map, sides, personas }: ComparisonProps) {
  const { data } = useQuery(comparisonQuery(studyId, map.map.id, sides));
  if (!data) return null;
  if (data.items.length === 0) return <p>Nothing changed.</p>;
  const nameOf = (id: string | null) =>
    id === null ? "everyone" : (personas.find((one) => one.id === id)?.name ?? "a persona that is gone");
  return (
    <div className={styles.scroll}>
      <table aria-label="What changed">
        <thead>
          <tr>
            <th scope="col">{plural(data.items.length, "cell")}</th>
            <th scope="col">For</th>
            <th scope="col">{data.from}</th>
            <th scope="col">{data.to}</th>
          </tr>
        </thead>
        <tbody>
          {data.items.map((one) => (
            <tr key={`${one.personaId}.${one.stage}.${one.lane}`}>
              <td>
                {LANE_WORDS[one.lane].name}, {data.stages[one.stage] ?? one.stage}
              </td>
              <td>{nameOf(one.personaId)}</td>
              <Side side={one.was} />
              <Side side={one.is} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Side({ side }: { side: Change["is"] }) {
  if (!side) return <td className="caption">nothing</td>;
  const facts = [side.people > 0 ? plural(side.people, "person", "people") : null, stateWord(side.state)].filter(Boolean).join(", ");
  return (
    <td dir="auto">
      {side.text}
      <div className="caption">{facts}</div>
    </td>
  );
}

function stateWord(state: EvidenceState | null): string | null {
  return state === null ? null : STATE_NAMES[state];
}
