import { TextInput } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import { AddFilter } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/_filter/add-filter";
import { WhichReplies, WhoseReplies } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/_filter/whose-replies";
import type { ResponseFilter } from "@/lib/responses/schema";
import type { QuestionnaireResults } from "@/lib/results/schema";
import styles from "./answers-page.module.css";
import type { AnswersPlace } from "./use-answers-address";

type Props = { studyId: string; results: QuestionnaireResults; place: AnswersPlace; total: number };

/** Whose replies are listed, as a sentence, and the words that are looked for in them. */
export function AnswersSentence({ results: { facets, questions }, place, total }: Props) {
  const { filter, words } = place.chosen;
  const filtering = { filter, onFilter: (next: ResponseFilter) => place.narrow({ filter: next }) };
  return (
    <div className={styles.bar}>
      <p className={styles.sentence}>
        <WhoseReplies facets={facets} {...filtering} />, <WhichReplies {...filtering} />{" "}
        <AddFilter facets={facets} questions={questions} {...filtering} />
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
