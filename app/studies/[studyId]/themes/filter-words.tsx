import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { AUDIENCE_NAMES, AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import { WHOLE_JOURNEY } from "@/lib/themes/compared";
import { EVERYONE, type ThemeAddress } from "./theme-address";

const ALL = "";
const BOARD = "board";

const COMPARED = [
  { value: "audience", name: "audience" },
  { value: "role", name: "role" },
  { value: "persona", name: "persona" },
  { value: "source", name: "interviews and questionnaires" },
  { value: "period", name: "before and since a day" },
];

type Props = {
  personas: readonly Persona[];
  /** those that are read; none: everyone */
  chosenPersonas: readonly string[];
  chosen: ThemeAddress;
  /** the stages there are, and the one that is open */
  stages: readonly { value: string; name: string }[];
  current: string | null;
  /** there are answers to questionnaires to tell from interviews */
  answered: boolean;
  address: ReturnType<typeof useAddress>;
};

/** The filter as a sentence: each dotted word is a menu, and the address says the same. */
export function FilterWords({ personas, chosenPersonas, chosen, stages, current, answered, address }: Props) {
  const set = (name: string) => (value: string) => address.push({ [name]: value, row: null, cell: null, all: null });
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
  const compare = (by: string) => {
    const alone = by === "persona" && chosenPersonas.length === 1;
    address.push({ by, row: null, cell: null, all: null, one: null, other: null, ...(alone && { persona: EVERYONE }) });
  };
  return (
    <>
      What <WordSelect label="Persona" {...whoOf(personas, chosenPersonas)} onChange={set("persona")} /> say about{" "}
      <WordSelect
        label="Stage"
        value={chosen.board ? BOARD : (current ?? ALL)}
        choices={[
          ...stages.map(({ value, name }) => ({ value, name: name.toLowerCase() })),
          { value: WHOLE_JOURNEY, name: "the whole journey" },
          { value: BOARD, name: "every stage, side by side" },
        ]}
        onChange={(value) =>
          address.push({ row: null, cell: null, all: null, ...(value === BOARD ? { view: BOARD } : { view: null, stage: value }) })
        }
      />
      {chosen.board ? null : (
        <>
          , compared by{" "}
          <WordSelect
            label="Compared by"
            value={chosen.by}
            choices={COMPARED.filter(({ value }) => answered || value !== "source")}
            onChange={compare}
          />
        </>
      )}
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

function whoOf(personas: readonly Persona[], chosen: readonly string[]) {
  const choices = [
    ...personas.map(({ id, name }) => ({ value: id, name })),
    { value: "none", name: "people without a persona" },
    { value: EVERYONE, name: "everyone" },
  ];
  if (chosen.length < 2) return { value: chosen[0] ?? EVERYONE, choices };
  return { value: chosen.join(","), choices: [{ value: chosen.join(","), name: `${chosen.length} personas` }, ...choices] };
}
