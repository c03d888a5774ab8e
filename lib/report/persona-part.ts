import { FIELD_FACTS } from "@/lib/personas/fields";
import type { Persona, PersonaFieldState } from "@/lib/personas/schema";
import { type Block, heading, quiet, text } from "./blocks";

type Data = { persona: Pick<Persona, "name" | "summary">; fields: readonly PersonaFieldState[] };

/** Who a persona is, field by field, each with the people who speak for it; empty fields are named, so that nobody takes silence for knowledge. */
export function personaPart({ persona, fields }: Data): Block[] {
  const filled = fields.filter((field) => field.text !== "");
  const empty = fields.filter((field) => field.text === "" && FIELD_FACTS[field.field].counted);
  return [
    ...(persona.summary === "" ? [] : [text(persona.summary)]),
    ...filled.flatMap((field) => [heading(3, FIELD_FACTS[field.field].name), text(field.text), quiet(restsOn(field))]),
    ...(empty.length === 0 ? [] : [quiet(`Not known yet: ${empty.map(({ field }) => FIELD_FACTS[field].name.toLowerCase()).join(", ")}.`)]),
  ];
}

function restsOn({ field, people, respondents, source }: PersonaFieldState): string {
  if (!FIELD_FACTS[field].counted) return "A definition of ours.";
  const voices = [
    ...(people > 0 ? [`${people} ${people === 1 ? "person" : "people"}`] : []),
    ...(respondents > 0 ? [`${respondents} ${respondents === 1 ? "respondent" : "respondents"}`] : []),
  ];
  const heard = voices.length === 0 ? "Nobody's words are linked to it yet" : `Said by ${voices.join(" and ")}`;
  return `${heard}${source === "" ? "" : `; from ${source}`}.`;
}
