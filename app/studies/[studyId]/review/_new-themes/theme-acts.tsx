import { Button } from "@mantine/core";
import { useAdoptTheme } from "@/app/_data/meaning";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { ChoiceSelect } from "@/app/_ui/choice-select";
import { plural } from "@/app/_ui/plural";
import { showFailure } from "@/app/_ui/toast";
import type { Marked } from "@/app/studies/[studyId]/_similar/use-marked";
import type { Code } from "@/lib/codebook/schema";
import { codePath, sameCodeName } from "@/lib/codebook/tree";
import type { ProposedTheme } from "@/lib/meaning/schema";
import styles from "./new-themes.module.css";
import { useSetAside } from "./use-set-aside";

type Props = { studyId: string; theme: ProposedTheme; codes: readonly Code[]; name: string; marked: Marked };

/** Make it a code, add it to one, or set it aside; with the chosen sentences, or with all of them. */
export function ThemeActs({ studyId, theme, codes, name, marked }: Props) {
  const { mutateAsync, isPending } = useAdoptTheme(studyId);
  const say = useSayCoded(studyId);
  const setAside = useSetAside(studyId);
  const quotes = marked.items.length > 0 ? marked.items : theme.quotes;
  const which = marked.items.length > 0 ? `the ${marked.items.length} chosen` : `all ${quotes.length}`;
  const taken = codes.find((code) => sameCodeName(code.name, name) && code.parentId === null);

  function adopt(into: { name: string } | { codeId: string }) {
    const spans = quotes.map(({ documentId, start, end }) => ({ documentId, start, end }));
    mutateAsync({ key: theme.key, spans, ...into }).then(({ codeId, highlights, skipped }) => {
      const called = "name" in into ? into.name : (codes.find(({ id }) => id === codeId)?.name ?? "");
      const left = skipped > 0 ? `, ${skipped} left: notes about several people ask whose words they are` : "";
      say(`${plural(highlights.length, "sentence")} under “${called}”${left}`);
    }, showFailure);
  }

  const book = codes.map(({ id }) => ({ value: id, name: codePath(codes, id).join(" › ") }));
  return (
    <form
      className={styles.acts}
      aria-label={`Decide about ${theme.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        if (taken) adopt({ codeId: taken.id });
        else if (name.trim() !== "") adopt({ name: name.trim() });
      }}
    >
      <Button type="submit" variant="filled" disabled={name.trim() === "" || quotes.length === 0} loading={isPending}>
        {taken ? `Add ${which} to it` : `Make it a code with ${which}`}
      </Button>
      {theme.near && theme.near.codeId !== taken?.id ? <NearButton near={theme.near} adopt={adopt} isPending={isPending} /> : null}
      <ChoiceSelect
        aria-label={`Add ${theme.name} to a code`}
        value={null}
        empty="Add to a code"
        choices={book}
        disabled={isPending}
        onChoose={(codeId) => codeId && adopt({ codeId })}
      />
      <Button variant="subtle" onClick={() => setAside(theme)}>
        Set aside
      </Button>
    </form>
  );
}

type Near = { near: NonNullable<ProposedTheme["near"]>; adopt: (into: { codeId: string }) => void; isPending: boolean };

function NearButton({ near, adopt, isPending }: Near) {
  return (
    <Button disabled={isPending} onClick={() => adopt({ codeId: near.codeId })}>
      Add to “{near.name}”
    </Button>
  );
}
