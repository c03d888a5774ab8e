import type { Choice } from "@/app/_ui/choice-select";
import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { WhenWord } from "@/app/studies/[studyId]/search/when-word";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import { type AskedNames, AUDIENCE_PEOPLE, againstWords, ROLE_PEOPLE } from "./asked-words";
import type { KeywordAddress } from "./keyword-address";

type Address = ReturnType<typeof useAddress>;
type Props = { chosen: KeywordAddress; names: AskedNames; address: Address; ours?: boolean };

/** The question as a sentence: each dotted word is a menu, and the address says the same. Ours: without the other side, which there is our own words. */
export function AskedSentence({ chosen, names, address, ours = false }: Props) {
  const { audience, role, persona, stage, point } = chosen;
  const set = (name: string) => (value: string) => address.push({ [name]: value, row: null });
  const verb = audience === null && role === null ? "says" : "say";
  const word = (label: string, name: string, value: string | null, choices: Choice[]) => (
    <WordSelect label={label} value={value ?? ""} choices={choices} onChange={set(name)} />
  );
  return (
    <>
      {ours ? "Our words beside what " : "What "}
      {word("Audience", "audience", audience, audienceChoices(role !== null))} {word("Role", "role", role, ROLE_CHOICES)}
      {names.personas.length > 0 ? <> of {word("Persona", "persona", persona, personaChoices(names))}</> : null} {verb} about{" "}
      {word("Stage", "stage", stage, stageChoices(names))} {word("Point", "point", point, POINT_CHOICES)}
      {ours ? null : (
        <>
          {chosen.against ? " " : ", "}
          {word("Than whom", "against", chosen.against, againstChoices(chosen, names))}
        </>
      )}
      , <WhenWord words={{ from: chosen.from ?? undefined, to: chosen.to ?? undefined }} address={address} />
    </>
  );
}

const ROLE_CHOICES = [
  { value: "", name: "in every role" },
  ...[...ROLES, "none" as const].map((value) => ({ value, name: ROLE_PEOPLE[value] })),
];

const POINT_CHOICES = [
  { value: "", name: "in all their words" },
  { value: "trigger", name: "in triggers" },
  { value: "failure", name: "in failures" },
];

/** Before a role the audience is an adjective: "churned admins". */
function audienceChoices(isAdjective: boolean): Choice[] {
  const named = AUDIENCES.map((value) => ({ value, name: isAdjective ? value : AUDIENCE_PEOPLE[value] }));
  return [{ value: "", name: isAdjective ? "all" : "everybody" }, ...named];
}

function personaChoices({ personas }: AskedNames): Choice[] {
  return [
    { value: "", name: "every persona" },
    ...personas.map(({ id, name }) => ({ value: id, name })),
    { value: "none", name: "no persona" },
  ];
}

function stageChoices({ stages }: AskedNames): Choice[] {
  return [
    { value: "", name: "everything" },
    ...stages.map(({ slug, name }) => ({ value: slug, name: name.toLowerCase() })),
    { value: "none", name: "no stage yet" },
  ];
}

/** The other sides that make sense: everyone else, and the same question put to another of whatever was chosen. */
function againstChoices({ audience, role, persona, stage, point, against }: KeywordAddress, names: AskedNames): Choice[] {
  const others = [
    ...AUDIENCES.filter((value) => audience !== null && value !== audience).map((value) => `audience:${value}`),
    ...ROLES.filter((value) => role !== null && value !== role).map((value) => `role:${value}`),
    ...names.personas.filter(({ id }) => persona !== null && id !== persona).map(({ id }) => `persona:${id}`),
    ...names.stages.filter(({ slug }) => stage !== null && slug !== stage).map(({ slug }) => `stage:${slug}`),
    ...["trigger", "failure"].filter((value) => point !== null && value !== point).map((value) => `point:${value}`),
  ];
  const values = ["rest", ...others];
  if (against !== null && !values.includes(against)) values.push(against);
  return [{ value: "", name: "most said first" }, ...values.map((value) => ({ value, name: againstWords(value, names) }))];
}
