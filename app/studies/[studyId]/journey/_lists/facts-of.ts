import type { Fact } from "@/app/_ui/facts";
import { showDay } from "@/app/_ui/show-day";
import type { TouchpointPlace } from "@/lib/journey/touchpoint-place";
import { choicesFor } from "./choices-for";
import type { Field } from "./list-kind";
import type { Choices } from "./use-names";

type Kind<Item> = { fields: readonly Field[]; nameOf: (item: Item) => string };

/** What a list notes of one thing, as it is read: choices by their names, days and numbers as elsewhere. Its name stands above them. */
export function factsOf<Item extends object>({ fields, nameOf }: Kind<Item>, item: Item, choices: Choices): Fact[] {
  const name = nameOf(item);
  const values: Record<string, unknown> = Object.fromEntries(Object.entries(item));
  const facts = fields.map((field) => ({ label: field.label, value: wordsOf(field, values[field.name], choices) }));
  const named = facts.findIndex(({ value }) => value === name);
  return facts.filter((_, at) => at !== named);
}

function wordsOf(field: Field, value: unknown, choices: Choices): string | null {
  switch (field.kind) {
    case "line":
    case "prose":
      return typeof value === "string" ? value : null;
    case "day":
      return typeof value === "string" ? showDay(value) : null;
    case "number":
      return typeof value === "number" ? value.toLocaleString("en", { maximumFractionDigits: 4 }) : null;
    case "teams":
      return ((value as string[] | undefined) ?? []).join(", ");
    case "places":
      return placeWords((value as TouchpointPlace[] | undefined) ?? [], choices);
    default:
      return choicesFor(field, choices).find((choice) => choice.value === value)?.name ?? null;
  }
}

/** One step a line, with what people meet it for. */
function placeWords(places: readonly TouchpointPlace[], { step }: Choices): string {
  const nameOf = (slug: string) => step.find(({ value }) => value === slug)?.name ?? slug;
  return places.map(({ step: slug, purpose }) => (purpose === "" ? nameOf(slug) : `${nameOf(slug)}: ${purpose}`)).join("\n");
}
