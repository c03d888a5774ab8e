import { WordSelect } from "@/app/_ui/word-select";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { Facet, QuestionnaireResults } from "@/lib/results/schema";
import { AddFilter } from "./add-filter";
import styles from "./filter-words.module.css";
import type { ResultPlace } from "./use-result-address";

const ALL = "";
type Listed = "persona" | "audience" | "wave";

/** The filter as a sentence: each dotted word is a menu, the address says the same, and everything on the page follows it. */
export function FilterWords({ results, place }: { results: QuestionnaireResults; place: ResultPlace }) {
  const { facets, questions } = results;
  const { filter, by } = place.chosen;
  const set = (name: Listed) => (value: string) =>
    place.push({ filter: { ...filter, [name]: value === ALL ? undefined : [value] } as ResponseFilter });
  return (
    <span className={styles.sentence}>
      What{" "}
      <WordSelect
        label="Persona"
        value={filter.persona?.[0] ?? ALL}
        choices={choicesOf(facets.persona, "everyone")}
        onChange={set("persona")}
      />
      {facets.audience.length > 1 ? (
        <>
          {" "}
          among{" "}
          <WordSelect
            label="Audience"
            value={filter.audience?.[0] ?? ALL}
            choices={choicesOf(facets.audience, "every audience")}
            onChange={set("audience")}
          />
        </>
      ) : null}{" "}
      answered
      {facets.wave.length > 1 ? (
        <>
          {" "}
          in{" "}
          <WordSelect label="Wave" value={filter.wave?.[0] ?? ALL} choices={choicesOf(facets.wave, "every wave")} onChange={set("wave")} />
        </>
      ) : null}
      , compared by{" "}
      <WordSelect
        label="Compared by"
        value={by ?? ALL}
        choices={[{ value: ALL, name: "nothing" }, ...cutsOf(results)]}
        onChange={(value) => place.push({ by: value === ALL ? null : value })}
      />
      ,{" "}
      <WordSelect
        label="Which replies"
        value={filter.complete ? "true" : ALL}
        choices={[
          { value: ALL, name: "all replies" },
          { value: "true", name: "complete replies only" },
        ]}
        onChange={(value) => place.push({ filter: { ...filter, complete: value === "true" ? true : undefined } })}
      />
      <AddFilter facets={facets} questions={questions} place={place} />
    </span>
  );
}

function choicesOf(facet: readonly Facet[], all: string) {
  return [{ value: ALL, name: all }, ...facet.map(({ value, label, people }) => ({ value, name: `${label} (${people})` }))];
}

/** By what the results can be cut: what the replies say about their people, their fields, and the closed questions. */
export function cutsOf({ facets, questions }: QuestionnaireResults): { value: string; name: string }[] {
  const classes = (["persona", "audience", "role", "stage", "wave", "plan", "account"] as const)
    .filter((name) => facets[name].some(({ value }) => value !== "none"))
    .map((name) => ({ value: name as string, name: name as string }));
  const closed = questions
    .filter(
      ({ type }) => type === "single" || type === "recommendation" || type === "satisfaction" || type === "agreement" || type === "scale",
    )
    .map(({ questionId, number, text }) => ({ value: `q:${questionId}`, name: `question ${number}: ${text.slice(0, 60)}` }));
  return [...classes, ...facets.fields.map(({ field }) => ({ value: `f:${field}`, name: field })), ...closed];
}
