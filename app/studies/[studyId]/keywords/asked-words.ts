import type { KeywordAddress } from "./keyword-address";
import { splitAgainst } from "./keyword-address";

type Audience = NonNullable<KeywordAddress["audience"]>;
type Role = NonNullable<KeywordAddress["role"]>;

/** The names that a question is said with. */
export type AskedNames = { personas: readonly { id: string; name: string }[]; stages: readonly { slug: string; name: string }[] };

/** What a question is about: the words of the sentence. */
export type Asked = Pick<KeywordAddress, "audience" | "role" | "persona" | "stage" | "point" | "against">;

export const NOTHING_ASKED: Asked = { audience: null, role: null, persona: null, stage: null, point: null, against: null };

export const AUDIENCE_PEOPLE: Record<Audience, string> = {
  prospect: "prospects",
  customer: "customers",
  churned: "churned people",
  internal: "internal people",
};

export const ROLE_PEOPLE: Record<Role, string> = {
  user: "users",
  economic: "economic buyers",
  technical: "technical buyers",
  champion: "champions",
  sponsor: "executive sponsors",
  admin: "admins",
  other: "people in other roles",
  none: "people without a role",
};

export function personaName(id: string, { personas }: AskedNames): string {
  return id === "none" ? "people without a persona" : (personas.find((persona) => persona.id === id)?.name ?? "an unknown persona");
}

export function stageName(slug: string, { stages }: AskedNames): string {
  return slug === "none" ? "no stage yet" : (stages.find((stage) => stage.slug === slug)?.name.toLowerCase() ?? slug);
}

/** Whose words, as a noun: "churned admins", "customers of Floor lead", "everybody". */
export function whoWords({ audience, role, persona }: Pick<Asked, "audience" | "role" | "persona">, names: AskedNames): string {
  const people = peopleWords(audience, role);
  if (persona === null) return people ?? "everybody";
  const of = personaName(persona, names);
  if (people === null) return of;
  return persona === "none" ? `${people} without a persona` : `${people} of ${of}`;
}

function peopleWords(audience: Audience | null, role: Role | null): string | null {
  if (role === null) return audience && AUDIENCE_PEOPLE[audience];
  return audience ? `${audience} ${ROLE_PEOPLE[role]}` : ROLE_PEOPLE[role];
}

/** The other side, as the sentence ends: "that customers don’t", "rather than about purchase". */
export function againstWords(against: string, names: AskedNames): string {
  const [dimension, value] = splitAgainst(against);
  switch (dimension) {
    case "audience":
      return `that ${AUDIENCE_PEOPLE[value as Audience] ?? value} don’t`;
    case "role":
      return `that ${ROLE_PEOPLE[value as Role] ?? value} don’t`;
    case "persona":
      return value === "none" ? "that people without a persona don’t" : `that ${personaName(value, names)} doesn’t`;
    case "stage":
      return `rather than about ${stageName(value, names)}`;
    case "point":
      return `rather than in ${value}s`;
    default:
      return "that the others don’t";
  }
}

/** Both sides as the heads of their columns: the same question, put to others. */
export function sideNames(asked: Asked, names: AskedNames): { here: string; there: string } {
  const here = sideName(asked, names);
  const [dimension, value] = splitAgainst(asked.against);
  if (value === "") return { here, there: "The others" };
  return { here, there: sideName({ ...asked, [dimension]: value }, names) };
}

function sideName(asked: Asked, names: AskedNames): string {
  const about = asked.stage === null ? "" : `, on ${stageName(asked.stage, names)}`;
  const as = asked.point === null ? "" : `, in ${asked.point}s`;
  const who = whoWords(asked, names);
  return `${who.charAt(0).toUpperCase()}${who.slice(1)}${about}${as}`;
}

/** The whole question as a sentence: "What churned admins say about onboarding that customers don’t". */
export function askedSentence(asked: Asked, names: AskedNames): string {
  const who = whoWords(asked, names);
  const about = asked.stage === null ? "" : ` about ${stageName(asked.stage, names)}`;
  const as = asked.point === null ? "" : ` in ${asked.point}s`;
  const most = asked.against === null && about === "" && as === "" ? " most" : "";
  const isOne = asked.audience === null && asked.role === null && asked.persona !== "none";
  return `What ${who} ${isOne ? "says" : "say"}${most}${about}${as}${asked.against ? ` ${againstWords(asked.against, names)}` : ""}`;
}
