import { WordSelect } from "@/app/_ui/word-select";
import { AddFilter } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/_filter/add-filter";
import { WhichReplies, WhoseReplies } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/_filter/whose-replies";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { QuestionnaireResults } from "@/lib/results/schema";
import type { ResultPlace } from "./use-result-address";

const ALL = "";

/** The filter as a sentence: each dotted word is a menu, the address says the same, and everything on the page follows it. */
export function FilterWords({ results, place }: { results: QuestionnaireResults; place: ResultPlace }) {
  const { facets, questions } = results;
  const { filter, by } = place.chosen;
  const filtering = { filter, onFilter: (next: ResponseFilter) => place.push({ filter: next }) };
  return (
    <>
      <WhoseReplies facets={facets} {...filtering} />, compared by{" "}
      <WordSelect
        label="Compared by"
        value={by ?? ALL}
        choices={[{ value: ALL, name: "nothing" }, ...cutsOf(results)]}
        onChange={(value) => place.push({ by: value === ALL ? null : value })}
      />
      , <WhichReplies {...filtering} />
      <AddFilter facets={facets} questions={questions} {...filtering} />
    </>
  );
}

/** By what the results can be cut: what the replies say about their people, their fields, and the closed questions. */
function cutsOf({ facets, questions }: QuestionnaireResults): { value: string; name: string }[] {
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
