import { useSuspenseQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { participantsQuery } from "@/app/_data/participants";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import type { Choice } from "@/app/_ui/choice-select";
import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import { codePath } from "@/lib/codebook/tree";
import { AUDIENCE_NAMES, AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { FilterWord, SearchAddress } from "./search-address";
import { WhenWord } from "./when-word";

const KINDS = [
  { value: "", name: "Transcripts, notes and answers" },
  { value: "transcript", name: "Transcripts" },
  { value: "notes", name: "Notes" },
  { value: "answer", name: "Open answers" },
];

const SPEAKERS = [
  { value: "", name: "anybody’s turns" },
  { value: "participant", name: "participants’ turns" },
  { value: "interviewer", name: "interviewers’ turns" },
  { value: "other", name: "other people’s turns" },
];

const POINTS = [
  { value: "", name: "triggers, failures or neither" },
  { value: "trigger", name: "triggers" },
  { value: "failure", name: "failures" },
];

type Props = { studyId: string; words: SearchAddress["words"]; address: ReturnType<typeof useAddress> };

/** Where is looked, as a sentence: each dotted word is a menu, and the address says the same. */
export function SearchSentence({ studyId, words, address }: Props) {
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: people } = useSuspenseQuery(participantsQuery(studyId));
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const word = (name: FilterWord, label: string, choices: Choice[]) => (
    <WordSelect label={label} value={words[name] ?? ""} choices={choices} onChange={(value) => address.push({ [name]: value })} />
  );
  const all = (name: string, choices: Choice[]) => [{ value: "", name }, ...choices];
  const who = all(
    "everybody",
    people.items.map(({ id, code }) => ({ value: id, name: code })),
  );
  const ofPersona = all("every persona", [
    ...personas.items.map(({ id, name }) => ({ value: id, name })),
    { value: "none", name: "no persona" },
  ]);
  const ofAudience = all(
    "every audience",
    AUDIENCES.map((value) => ({ value, name: AUDIENCE_NAMES[value].many })),
  );
  const inRole = all(
    "every role",
    ROLES.map((value) => ({ value, name: ROLE_NAMES[value] })),
  );
  const atStage = all(
    "any stage or none",
    journey.stages.map(({ slug, name }) => ({ value: slug, name })),
  );
  const withCode = all(
    "any code or none",
    codes.items.map(({ id }) => ({ value: id, name: codePath(codes.items, id).join(" › ") })),
  );
  return (
    <>
      {word("kind", "Kind of text", KINDS)}, in {word("speaker", "Whose turns", SPEAKERS)}, from {word("participant", "Participant", who)}{" "}
      of {word("persona", "Persona", ofPersona)}, {word("audience", "Audience", ofAudience)} in {word("role", "Role", inRole)}; highlighted
      with {word("code", "Code", withCode)}, {word("stage", "Stage", atStage)}, {word("point", "Point", POINTS)};{" "}
      <WhenWord words={words} address={address} />
    </>
  );
}
