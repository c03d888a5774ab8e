import { TextInput } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import { WordSelect } from "@/app/_ui/word-select";
import { AddFilter } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/_results/add-filter";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { Facet, QuestionnaireResults } from "@/lib/results/schema";
import styles from "./answers-page.module.css";
import type { AnswersPlace } from "./use-answers-address";

const ALL = "";
const choicesOf = (facet: readonly Facet[], all: string) => [
  { value: ALL, name: all },
  ...facet.map(({ value, label, people }) => ({ value, name: `${label} (${people})` })),
];

type Props = { studyId: string; results: QuestionnaireResults; place: AnswersPlace; total: number };

/** Whose replies are listed, as a sentence, and the words that are looked for in them. */
export function AnswersSentence({ results: { facets, questions }, place, total }: Props) {
  const { filter, words } = place.chosen;
  const change = (next: ResponseFilter) => place.narrow({ filter: next });
  const set = (name: "persona" | "audience" | "wave") => (value: string) =>
    change({ ...filter, [name]: value === ALL ? undefined : [value] } as ResponseFilter);
  const filtering = {
    chosen: { filter, question: null, by: null, beside: null },
    push: ({ filter: next }: { filter?: ResponseFilter }) => change(next ?? {}),
  };
  return (
    <div className={styles.bar}>
      <p className={styles.sentence}>
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
            <WordSelect
              label="Wave"
              value={filter.wave?.[0] ?? ALL}
              choices={choicesOf(facets.wave, "every wave")}
              onChange={set("wave")}
            />
          </>
        ) : null}
        ,{" "}
        <WordSelect
          label="Which replies"
          value={filter.complete ? "true" : ALL}
          choices={[
            { value: ALL, name: "all replies" },
            { value: "true", name: "complete replies only" },
          ]}
          onChange={(value) => change({ ...filter, complete: value === "true" ? true : undefined })}
        />{" "}
        <AddFilter facets={facets} questions={questions} place={filtering} />
      </p>
      <form
        className={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          const said = new FormData(event.currentTarget).get("words");
          place.narrow({ words: typeof said === "string" && said.trim() !== "" ? said.trim() : null });
        }}
      >
        <TextInput
          key={words ?? ""}
          name="words"
          type="search"
          aria-label="Words in their answers"
          placeholder="Words in their answers"
          defaultValue={words ?? ""}
        />
        <span role="status">{plural(total, "reply", "replies")}</span>
      </form>
    </div>
  );
}
