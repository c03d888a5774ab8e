import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { codesQuery } from "@/app/_data/codes";
import { useCodeHits } from "@/app/_data/search";
import { studyQuery } from "@/app/_data/studies";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { EditorsOnly } from "@/app/_team/editors-only";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { codePath } from "@/lib/codebook/tree";
import type { Point } from "@/lib/highlights/vocabulary";
import type { CodeHitsInput, SearchFilter } from "@/lib/search/schema";
import { codedWords } from "./coded-words";
import styles from "./search-page.module.css";
import type { ChosenHits } from "./use-chosen-hits";

type Props = { studyId: string; q: string; filter: SearchFilter; chosen: ChosenHits; found: { total: number; more: boolean } };

const POINTS = [
  { value: "trigger", name: "trigger" },
  { value: "failure", name: "failure" },
];

/** Codes the sentences of the ticked hits, or of all of them, as one step that can be undone. */
export function CodeBar(props: Props) {
  return (
    <EditorsOnly>
      <CodeForm {...props} />
    </EditorsOnly>
  );
}

function CodeForm({ studyId, q, filter, chosen, found: { total, more } }: Props) {
  const sayCoded = useSayCoded(studyId);
  const { data: codes } = useSuspenseQuery(codesQuery(studyId));
  const { journey } = useSuspenseQuery(studyQuery(studyId)).data;
  const code = useCodeHits(studyId);
  const [say, setSay] = useState<{ codeId: string | null; stage: string | null; point: string | null }>({
    codeId: null,
    stage: null,
    point: null,
  });
  const set = (part: Partial<typeof say>) => setSay((before) => ({ ...before, ...part }));
  const says = say.codeId !== null || say.stage !== null || say.point !== null;
  const ticked = chosen.hits.length;
  const which = ticked > 0 ? plural(ticked, "ticked sentence") : more ? "all that was found" : plural(total, "sentence");

  function submit() {
    const hits = ticked > 0 ? chosen.hits.map(({ documentId, start, end }) => ({ documentId, start, end })) : undefined;
    const input: CodeHitsInput = {
      ...{ q, filter, hits },
      codeIds: say.codeId ? [say.codeId] : [],
      ...(say.stage && { stage: say.stage }),
      ...(say.point && { point: say.point as Point }),
    };
    code.mutate(input, {
      onSuccess: (done) => {
        chosen.clear();
        if (done.actionId) sayCoded(codedWords(done));
        else showToast({ message: codedWords(done) });
      },
      onError: showFailure,
    });
  }

  return (
    <details className={styles.coding}>
      <summary>Code {which}</summary>
      <form
        className={styles.codeForm}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ChoiceSelect
          label="Code"
          empty="no code"
          value={say.codeId}
          choices={codes.items.map(({ id }) => ({ value: id, name: codePath(codes.items, id).join(" › ") }))}
          onChoose={(codeId) => set({ codeId })}
        />
        <ChoiceSelect
          label="Stage"
          empty="no stage"
          value={say.stage}
          choices={journey.stages.map(({ slug, name }) => ({ value: slug, name }))}
          onChoose={(stage) => set({ stage })}
        />
        <ChoiceSelect label="Point" empty="neither" value={say.point} choices={POINTS} onChoose={(point) => set({ point })} />
        <Button type="submit" variant="filled" disabled={!says} loading={code.isPending}>
          Code {which}
        </Button>
        <p className="caption">
          The sentence of each place becomes a highlight, or gains this where it is one already.{" "}
          {ticked > 0 ? "Untick all to code everything that was found." : "Tick places to code only those."}
        </p>
      </form>
    </details>
  );
}
