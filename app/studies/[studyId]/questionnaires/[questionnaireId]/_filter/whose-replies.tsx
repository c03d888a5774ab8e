import { WordSelect } from "@/app/_ui/word-select";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { Facet, Facets } from "@/lib/results/schema";

const ALL = "";
type Props = { facets: Facets; filter: ResponseFilter; onFilter: (filter: ResponseFilter) => void };

/** "What everyone among customers answered in Autumn": whose replies, as words that are menus. */
export function WhoseReplies({ facets, filter, onFilter }: Props) {
  const word = (name: "persona" | "audience" | "wave", label: string, all: string) => (
    <WordSelect
      label={label}
      value={filter[name]?.[0] ?? ALL}
      choices={choicesOf(facets[name], all)}
      onChange={(value) => onFilter({ ...filter, [name]: value === ALL ? undefined : [value] } as ResponseFilter)}
    />
  );
  return (
    <>
      What {word("persona", "Persona", "everyone")}
      {facets.audience.length > 1 ? <> among {word("audience", "Audience", "every audience")}</> : null} answered
      {facets.wave.length > 1 ? <> in {word("wave", "Wave", "every wave")}</> : null}
    </>
  );
}

/** Partial replies too, or complete ones only. */
export function WhichReplies({ filter, onFilter }: Omit<Props, "facets">) {
  return (
    <WordSelect
      label="Which replies"
      value={filter.complete ? "true" : ALL}
      choices={[
        { value: ALL, name: "all replies" },
        { value: "true", name: "complete replies only" },
      ]}
      onChange={(value) => onFilter({ ...filter, complete: value === "true" ? true : undefined })}
    />
  );
}

function choicesOf(facet: readonly Facet[], all: string) {
  return [{ value: ALL, name: all }, ...facet.map(({ value, label, people }) => ({ value, name: `${label} (${people})` }))];
}
