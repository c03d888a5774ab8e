import { createContext } from "react";
import type { QuestionnaireResults } from "@/lib/results/schema";
import { cutWords } from "./cut-words";
import type { ResultAddress } from "./result-address";

/** Whose replies a figure shows, and of which questionnaire: a picture of it says so. */
export const TakenFrom = createContext("");

const FACETS = ["persona", "audience", "role", "stage", "wave", "account", "plan"] as const;

/** The filter in words, and the questionnaire's title: "Autumn, complete replies only, by persona · How it went". */
export function takenFromWords(
  { title, facets }: Pick<QuestionnaireResults, "title" | "facets">,
  { filter, by }: Pick<ResultAddress, "filter" | "by">,
): string {
  const chosen = FACETS.flatMap((name) =>
    (filter[name] ?? []).map((value) => {
      const label = facets[name].find((facet) => facet.value === value)?.label ?? value;
      return value === "none" ? `no ${name}` : label;
    }),
  );
  const where = (filter.where ?? []).map((one) => one.replace(/^q:[a-z0-9]{8}=/, "who answered ").replace(/^f:/, ""));
  const words = [...chosen, ...where, ...(filter.complete ? ["complete replies only"] : [])];
  const whose = words.length === 0 ? "All replies" : words.join(", ");
  return `${whose}${by === null ? "" : `, by ${cutWords(by)}`} · ${title}`;
}
