import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { PRESET_NAMES } from "@/lib/journey/vocabulary";
import type { DrawnMap } from "@/lib/journey-map/schema";
import { MAP_KIND_NAMES } from "@/lib/journey-map/vocabulary";
import { AUDIENCE_NAMES, AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import type { Study } from "@/lib/studies/schema";
import type { MapAddress } from "./map-address";

const ALL = "";

type Props = {
  map: DrawnMap;
  personas: readonly Persona[];
  chosen: MapAddress;
  study: Pick<Study, "journeyPreset">;
  address: ReturnType<typeof useAddress>;
};

/** Whose journey is shown, on which map and how near: each dotted word is a menu, and the address says the same. */
export function MapWords({ map, personas, chosen, study, address }: Props) {
  const set = (name: string) => (value: string) => address.push({ [name]: value, cell: null });
  const who = [
    { value: ALL, name: "everyone" },
    ...personas.map(({ id, name }) => ({ value: id, name })),
    { value: "none", name: "people without a persona" },
  ];
  const maps = map.maps.map(({ id, kind, name }) => ({
    value: kind === "existing" ? ALL : id,
    name: kind === "existing" ? MAP_KIND_NAMES.existing : `${name} (${MAP_KIND_NAMES[kind]})`,
  }));
  const others = map.maps.filter(({ id, kind }) => kind !== "existing" && id !== map.map.id);
  const beside = [{ value: ALL, name: "no other map" }, ...others.map(({ id, name }) => ({ value: id, name }))];
  const audiences = [{ value: ALL, name: "every audience" }, ...AUDIENCES.map((value) => ({ value, name: AUDIENCE_NAMES[value].many }))];
  const roles = [
    { value: ALL, name: "every role" },
    ...ROLES.map((value) => ({ value, name: ROLE_NAMES[value] })),
    { value: "none", name: "no role" },
  ];
  const zooms = [
    { value: ALL, name: "stages" },
    { value: "steps", name: "steps" },
  ];
  const journey = study.journeyPreset === "lifecycle" ? "the lifecycle" : PRESET_NAMES[study.journeyPreset].name;
  return (
    <>
      How <WordSelect label="Persona" value={chosen.persona ?? ALL} choices={who} onChange={set("persona")} /> go through {journey},{" "}
      <WordSelect
        label="Map"
        value={chosen.map ?? ALL}
        choices={maps}
        onChange={(map) => address.push({ map, beside: null, cell: null })}
      />
      , in <WordSelect label="Zoom" value={chosen.zoom ?? ALL} choices={zooms} onChange={set("zoom")} />, heard from{" "}
      <WordSelect label="Audience" value={chosen.audience ?? ALL} choices={audiences} onChange={set("audience")} /> in{" "}
      <WordSelect label="Role" value={chosen.role ?? ALL} choices={roles} onChange={set("role")} />
      {map.map.kind === "existing" && others.length > 0 ? (
        <>
          , beside <WordSelect label="Beside" value={chosen.beside ?? ALL} choices={beside} onChange={set("beside")} />
        </>
      ) : null}
    </>
  );
}
