import type { Choice } from "@/app/_ui/choice-select";
import type { Participant } from "@/lib/participants/schema";
import type { Correction } from "./draft-state";
import { common, type SpeakerGroup } from "./speaker-groups";

/** `names` by participant id, only while names are shown. */
export type KnownPeople = { people: Participant[]; names: ReadonlyMap<string, string | null> | null };

export const PROPOSED = "proposed";
const NEW = "new";
const DIFFERS = "differs";
const AS = "as ";

type Asked = { group: SpeakerGroup; corrections: Correction[]; others: SpeakerGroup[]; known: KnownPeople };

/** Whom the label stands for now, as one of its choices. */
export function whoChosen({ group, corrections, known }: Omit<Asked, "others">): Choice {
  const values = group.places.map(({ file, speaker }) => {
    const said = corrections.find((one) => one.file === file && one.label === speaker.label);
    if (said?.participantId) return said.participantId;
    if (typeof said?.newParticipant === "string") return `${AS}${said.newParticipant}`;
    return said?.newParticipant ? NEW : PROPOSED;
  });
  const value = common(values) ?? DIFFERS;
  if (value === DIFFERS) return { value, name: "differs from file to file" };
  if (value === PROPOSED) return { value, name: proposalOf(group, known) };
  if (value === NEW) return { value, name: NEW_NAME };
  if (value.startsWith(AS)) return { value, name: `new, one with ${value.slice(AS.length)}` };
  return { value, name: personName(value, known) };
}

const NEW_NAME = "new, nobody else in these files";

function personName(id: string, { people, names }: KnownPeople): string {
  const code = people.find((person) => person.id === id)?.code ?? "somebody known";
  const name = names?.get(id);
  return name ? `${code} ${name}` : code;
}

function proposalOf(group: SpeakerGroup, known: KnownPeople): string {
  const ids = new Set(group.places.map(({ speaker }) => speaker.participantId));
  const [only = null] = ids;
  if (ids.size === 1 && only !== null) return personName(only, known);
  if (ids.size > 1) return "as proposed, file by file";
  return group.isNamed || group.places.length === 1 ? "new person" : `new, one in each of the ${group.places.length} files`;
}

/** Everybody the label could stand for: as proposed, somebody new, another new name of these files, each person of the study by code. */
export function whoChoices({ group, corrections, others, known }: Asked): Choice[] {
  const isPlain = corrections.every(({ participantId, newParticipant }) => !participantId && !newParticipant);
  const proposal = { value: PROPOSED, name: isPlain ? proposalOf(group, known) : "as proposed" };
  const isNew = group.places.every(({ speaker }) => speaker.participantId === null);
  const sameAs = others.map(({ label }) => ({ value: `${AS}${label}`, name: `new, one with ${label}` }));
  const oneInAll = !group.isNamed && group.places.length > 1 ? [{ value: `${AS}${group.label}`, name: "new, one in all these files" }] : [];
  return [
    proposal,
    ...(isNew && (group.isNamed ? isPlain : group.places.length > 1) ? [] : [{ value: NEW, name: NEW_NAME }]),
    ...oneInAll,
    ...sameAs,
    ...known.people.map(({ id }) => ({ value: id, name: personName(id, known) })),
  ];
}

type Choosing = { group: SpeakerGroup; corrections: Correction[]; others: SpeakerGroup[]; value: string };

/** The corrections that make a label whom somebody chose, in every file it stands in; two new names made one change together. */
export function choosePerson({ group, corrections, others, value }: Choosing): Correction[] {
  const made = group.places.map(({ file, speaker }): Correction => {
    const { participantId: _person, newParticipant: _new, ...said } = saidOf(corrections, file, speaker.label) ?? {};
    const base: Correction = { ...said, file, label: speaker.label, role: "participant" };
    if (value === PROPOSED) return base;
    if (value === NEW) return { ...base, newParticipant: true };
    return value.startsWith(AS) ? { ...base, newParticipant: value.slice(AS.length) } : { ...base, participantId: value };
  });
  const other = others.find(({ label }) => value === `${AS}${label}`);
  const theirs = (other?.places ?? []).map(
    ({ file, speaker }): Correction => ({ file, label: speaker.label, role: "participant", newParticipant: other?.label ?? true }),
  );
  return [...made, ...theirs];
}

/** What was said by hand of one label of one file. */
export function saidOf(corrections: Correction[], file: string, label: string): Correction | undefined {
  return corrections.find((one) => one.file === file && one.label === label);
}
