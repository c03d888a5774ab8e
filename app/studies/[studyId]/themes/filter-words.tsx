import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { AUDIENCE_NAMES, AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import type { Place } from "./stage-tabs";
import type { ThemeAddress } from "./theme-address";

const ALL = "";

type Props = {
  personas: readonly Persona[];
  personaId: string;
  chosen: ThemeAddress;
  place: Place;
  /** there are answers to questionnaires to tell from interviews */
  answered: boolean;
  address: ReturnType<typeof useAddress>;
};

/** The filter as a sentence: each dotted word is a menu, and the address says the same. */
export function FilterWords({ personas, personaId, chosen, place, answered, address }: Props) {
  const set = (name: string) => (value: string) => address.push({ [name]: value, row: null, all: null });
  const who = [...personas.map(({ id, name }) => ({ value: id, name })), { value: "none", name: "people without a persona" }];
  const where = place.stages.map(({ stage }) => ({ value: stage, name: (place.names.get(stage) ?? stage).toLowerCase() }));
  const audiences = [{ value: ALL, name: "every audience" }, ...AUDIENCES.map((value) => ({ value, name: AUDIENCE_NAMES[value].many }))];
  const roles = [
    { value: ALL, name: "every role" },
    ...ROLES.map((value) => ({ value, name: ROLE_NAMES[value] })),
    { value: "none", name: "no role" },
  ];
  const sources = [
    { value: ALL, name: "interviewed or asked" },
    { value: "interview", name: "interviewed" },
    { value: "questionnaire", name: "asked by questionnaire" },
  ];
  return (
    <>
      What <WordSelect label="Persona" value={personaId} choices={who} onChange={set("persona")} /> say about{" "}
      {where.length > 0 ? <WordSelect label="Stage" value={place.current ?? ALL} choices={where} onChange={set("stage")} /> : "every stage"}
      , from <WordSelect label="Audience" value={chosen.audience ?? ALL} choices={audiences} onChange={set("audience")} /> in{" "}
      <WordSelect label="Role" value={chosen.role ?? ALL} choices={roles} onChange={set("role")} />
      {answered ? (
        <>
          , <WordSelect label="Source" value={chosen.source ?? ALL} choices={sources} onChange={set("source")} />
        </>
      ) : null}
    </>
  );
}
