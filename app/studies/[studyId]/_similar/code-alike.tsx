import { Button } from "@mantine/core";
import { useState } from "react";
import { useCodeHits } from "@/app/_data/search";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { codedWords } from "@/app/studies/[studyId]/search/coded-words";
import type { Code } from "@/lib/codebook/schema";
import { codePath } from "@/lib/codebook/tree";
import type { SimilarSentence } from "@/lib/meaning/schema";
import styles from "./similar.module.css";
import type { Marked } from "./use-marked";

type Props = { studyId: string; codes: readonly Code[]; marked: Marked; above: SimilarSentence[] };

/** Puts one code or several on every marked sentence, as one step that can be undone. */
export function CodeAlike({ studyId, codes, marked, above }: Props) {
  const sayCoded = useSayCoded(studyId);
  const { mutateAsync, isPending } = useCodeHits(studyId);
  const [codeIds, setCodeIds] = useState<string[]>([]);
  const chosen = codes.filter(({ id }) => codeIds.includes(id));
  const choices = codes.filter(({ id }) => !codeIds.includes(id)).map(({ id }) => ({ value: id, name: codePath(codes, id).join(" › ") }));
  const ready = marked.items.length > 0 && chosen.length > 0;

  function submit() {
    if (!ready) return;
    const hits = marked.items.map(({ documentId, start, end }) => ({ documentId, start, end }));
    mutateAsync({ filter: {}, hits, codeIds: chosen.map(({ id }) => id) }).then((done) => {
      marked.clear();
      if (done.actionId) sayCoded(codedWords(done));
      else showToast({ message: codedWords(done) });
    }, showFailure);
  }

  return (
    <form
      className={styles.form}
      aria-label="Code the marked sentences"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <ChoiceSelect
        aria-label="Code to put on them"
        value={null}
        empty={chosen.length > 0 ? "and another code" : "choose a code"}
        choices={choices}
        onChoose={(id) => id && setCodeIds([...codeIds, id])}
      />
      {chosen.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={styles.chosen}
          aria-label={`Leave out ${name}`}
          onClick={() => setCodeIds(codeIds.filter((other) => other !== id))}
        >
          {name} <span aria-hidden="true">×</span>
        </button>
      ))}
      {above.length > 0 ? (
        <Button variant="subtle" size="compact-sm" onClick={() => marked.toggleAll(above)}>
          Mark the {plural(above.length, "most alike", "most alike")}
        </Button>
      ) : null}
      <Button type="submit" variant="filled" disabled={!ready} loading={isPending}>
        {marked.items.length > 0 ? `Code ${marked.items.length} alike` : "Code alike ones"}
      </Button>
    </form>
  );
}
