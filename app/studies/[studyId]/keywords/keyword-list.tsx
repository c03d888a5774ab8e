import { useState } from "react";
import type { Heard } from "@/app/_marks/heard-words";
import { EditorsOnly, useMayEdit } from "@/app/_team/editors-only";
import type { useAddress } from "@/app/_ui/use-address";
import type { DistinctiveList, Keyword, KeywordList as KeywordListWire } from "@/lib/keywords/schema";
import { comparedOf } from "./asked-list";
import { heardBy, restHeardBy } from "./heard-words";
import { HiddenActs } from "./hidden-acts";
import { type KeywordAddress, otherSideOf, rowKey, wordsFilterOf } from "./keyword-address";
import { KeywordQuotes, type QuotesSide } from "./keyword-quotes";
import type { ListedKeyword } from "./keyword-row";
import { KeywordTable } from "./keyword-table";
import styles from "./keywords-page.module.css";
import { ListKeys } from "./list-keys";
import { MarkedBar } from "./marked-bar";
import { MergePicker } from "./merge-picker";
import { PhraseActs } from "./phrase-acts";
import { useKeywordActs } from "./use-keyword-acts";
import { useKeywordKeys } from "./use-keyword-keys";
import { useMarked } from "./use-marked";
import { usePickedRow } from "./use-picked-row";

type Props = {
  studyId: string;
  chosen: KeywordAddress;
  question: string;
  list: KeywordListWire | DistinctiveList;
  sides: { here: string; there: string };
  address: ReturnType<typeof useAddress>;
  /** asks for the rest of the list; null where all of it is here */
  more: (() => void) | null;
};

/** The phrases, and beside them the quotes of the one that is chosen, with all that can be decided about it. */
export function KeywordList({ studyId, chosen, question, list, sides, address, more }: Props) {
  const mayEdit = useMayEdit();
  const keywords: readonly ListedKeyword[] = list.items;
  const of = heardBy(list);
  const compared = comparedOf(list);
  const restOf = compared && restHeardBy(compared);
  const isHidden = chosen.view === "hidden";
  const isWorked = mayEdit && !isHidden;
  const acts = useKeywordActs(studyId);
  const marked = useMarked(keywords, question);
  const [merging, setMerging] = useState<readonly Keyword[] | null>(null);
  const [renaming, setRenaming] = useState<string | null>(null);
  const { row: open, pick: choose } = usePickedRow(chosen.row, (row) => address.replace({ row }));
  const current = keywords.find((keyword) => rowKey(keyword) === open) ?? keywords[0];
  if (!current) return null;
  const id = rowKey(current);
  const at = keywords.indexOf(current);
  const neighbour = keywords[at + 1] ?? keywords[at - 1];

  function hide() {
    if (!current) return;
    if (neighbour) {
      const row = rowKey(neighbour);
      if (open !== null) choose(row);
      if (document.activeElement?.closest("[data-row]")) focusRow(row);
    }
    void acts.hide([current]);
  }

  return (
    <div className={styles.two}>
      <KeywordTable
        keywords={keywords}
        of={of}
        restOf={restOf}
        sides={sides}
        mainLanguage={mainLanguageOf(list)}
        current={id}
        marked={marked.rows}
        onChoose={choose}
        onMark={mayEdit ? marked.toggle : null}
      >
        {more ? (
          <button type="button" className={styles.more} onClick={more}>
            Show more
          </button>
        ) : null}
        {isWorked ? (
          <MarkedBar marked={marked.keywords} acts={acts} onMerge={() => setMerging(marked.keywords)} onDone={marked.clear} />
        ) : null}
        {isWorked ? <ListKeys /> : null}
      </KeywordTable>
      <KeywordQuotes
        key={question}
        studyId={studyId}
        keyword={current}
        sides={quotesSides({ chosen, keyword: current, of, restOf, sides })}
        open={open !== null}
        onClose={() => choose(null)}
        acts={
          <EditorsOnly>
            {isHidden ? (
              <HiddenActs keyword={current} acts={acts} />
            ) : (
              <PhraseActs
                studyId={studyId}
                keyword={current}
                acts={acts}
                renaming={renaming === id}
                onRename={(open) => setRenaming(open ? id : null)}
                onHide={hide}
                onMerge={() => setMerging([current])}
              />
            )}
          </EditorsOnly>
        }
      />
      {isWorked ? (
        <Keys
          keywords={keywords}
          at={at}
          onChoose={choose}
          pin={() => void (current.pinned ? acts.unpin([current]) : acts.pin([current]))}
          hide={hide}
          merge={() => setMerging(marked.keywords.length > 0 ? marked.keywords : [current])}
          rename={() => setRenaming(id)}
          mark={() => marked.toggle(id)}
        />
      ) : null}
      {merging ? (
        <MergePicker
          merging={merging}
          others={mergeable(keywords, merging)}
          onTake={(into) => {
            setMerging(null);
            choose(rowKey(into));
            const rest = merging.filter((keyword) => keyword !== into);
            void acts.merge(rest, into).then(marked.clear);
          }}
          onClose={() => setMerging(null)}
        />
      ) : null}
    </div>
  );
}

type KeysProps = Omit<Parameters<typeof useKeywordKeys>[0], "walk"> & {
  keywords: readonly Keyword[];
  at: number;
  onChoose: (row: string) => void;
};

function focusRow(row: string): void {
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] button`)?.focus();
}

/** The single letters, while there are phrases to use them on. */
function Keys({ keywords, at, onChoose, ...acts }: KeysProps) {
  useKeywordKeys({
    ...acts,
    walk: (step) => {
      const next = keywords[at + step];
      if (!next) return;
      const row = rowKey(next);
      onChoose(row);
      focusRow(row);
    },
  });
  return null;
}

function mainLanguageOf({ languages }: Props["list"]): string {
  const told = languages.filter(({ keyphrases }) => keyphrases).sort((a, b) => b.documents - a.documents);
  return told[0]?.language ?? "en";
}

/** Stems of one language count together, never those of two. Of several that were marked, one may be the one that stays. */
function mergeable(keywords: readonly Keyword[], merging: readonly Keyword[]): Keyword[] {
  const languages = new Set(merging.map(({ language }) => language));
  return languages.size > 1
    ? []
    : keywords.filter((keyword) => languages.has(keyword.language) && (merging.length > 1 || !merging.includes(keyword)));
}

type SidesOf = Pick<Props, "chosen" | "sides"> & { keyword: ListedKeyword; of: Heard; restOf: Heard | null };

function quotesSides({ chosen, keyword, of, restOf, sides }: SidesOf): QuotesSide[] {
  const filter = wordsFilterOf(chosen);
  const here = { name: sides.here, filter, said: keyword, of };
  const there = otherSideOf(filter, chosen.against);
  if (restOf === null || there === null || !("z" in keyword)) return [here];
  const said = { people: keyword.restPeople, respondents: keyword.restRespondents };
  return [here, { name: sides.there, filter: there, said, of: restOf }];
}
