import { useQuery } from "@tanstack/react-query";
import { keywordChoicesQuery, useChooseKeywords } from "@/app/_data/keywords";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Keyword, KeywordChoiceInput } from "@/lib/keywords/schema";

export type KeywordActs = ReturnType<typeof useKeywordActs>;

/** A decision, and the one that takes it back. */
type Step = { does: KeywordChoiceInput; undoes: KeywordChoiceInput };

/** What can be decided about phrases for the whole study; each is said, and can be undone. */
export function useKeywordActs(studyId: string) {
  const { mutateAsync, isPending } = useChooseKeywords(studyId);
  const { data: choices } = useQuery(keywordChoicesQuery(studyId));
  /** What was merged into a phrase goes with it: a phrase counts as another in one step, never in two. */
  const mergedInto = ({ language, key }: Keyword) =>
    choices?.items.filter((choice) => choice.language === language && choice.mergedInto === key) ?? [];

  function act(steps: readonly Step[], message: string): Promise<void> {
    const undo = () =>
      void mutateAsync(steps.map(({ undoes }) => undoes).reverse()).then(() => showToast({ message: "Undone" }), showFailure);
    return mutateAsync(steps.map(({ does }) => does)).then(() => showToast({ message, undo }), showFailure);
  }

  return {
    isPending,
    pin: (keywords: readonly Keyword[]) =>
      act(
        keywords.map((keyword) => standing(keyword, "pinned")),
        `${said(keywords)} pinned: first in every list.`,
      ),
    unpin: (keywords: readonly Keyword[]) =>
      act(
        keywords.map((keyword) => standing(keyword, null)),
        `${said(keywords)} no longer pinned.`,
      ),
    hide: (keywords: readonly Keyword[]) =>
      act(
        keywords.map((keyword) => standing(keyword, "hidden")),
        `${said(keywords)} hidden everywhere in this study.`,
      ),
    show: (keywords: readonly Keyword[]) =>
      act(
        keywords.map(({ language, key }) => ({
          does: { language, key, standing: null },
          undoes: { language, key, standing: "hidden" },
        })),
        `${said(keywords)} shown again.`,
      ),
    rename: ({ language, key, phrase, said: original }: Keyword, name: string | null) =>
      act(
        [{ does: { language, key, name }, undoes: { language, key, name: original === null ? null : phrase } }],
        name === null ? `Called “${original ?? phrase}” again, as it is said.` : `“${phrase}” is now called “${name}”.`,
      ),
    merge: (keywords: readonly Keyword[], into: Keyword) =>
      act(
        keywords.flatMap((keyword) => [
          ...mergedInto(keyword).map(({ language, key }) => merged({ language, key }, { from: keyword.key, into: into.key })),
          merged(keyword, { from: null, into: into.key }),
        ]),
        `${said(keywords)} ${keywords.length === 1 ? "counts" : "count"} as “${into.phrase}” now.`,
      ),
    setApart: ({ language, key, into }: { language: string; key: string; into: string }) =>
      act([{ does: { language, key, mergedInto: null }, undoes: { language, key, mergedInto: into } }], "Counted by itself again."),
  };
}

function standing({ language, key, pinned }: Keyword, to: "pinned" | "hidden" | null): Step {
  return { does: { language, key, standing: to }, undoes: { language, key, standing: pinned ? "pinned" : null } };
}

function merged({ language, key }: { language: string; key: string }, { from, into }: { from: string | null; into: string }): Step {
  return { does: { language, key, mergedInto: into }, undoes: { language, key, mergedInto: from } };
}

/** “data import” or “3 phrases”. */
function said(keywords: readonly Keyword[]): string {
  const [first] = keywords;
  return keywords.length === 1 && first ? `“${first.phrase}”` : plural(keywords.length, "phrase");
}
