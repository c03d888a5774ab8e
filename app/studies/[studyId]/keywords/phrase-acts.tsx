import { useQuery } from "@tanstack/react-query";
import { keywordChoicesQuery } from "@/app/_data/keywords";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { Keyword } from "@/lib/keywords/schema";
import styles from "./keyword-quotes.module.css";
import { RenamePhrase } from "./rename-phrase";
import type { KeywordActs } from "./use-keyword-acts";

type Props = {
  studyId: string;
  keyword: Keyword;
  acts: KeywordActs;
  renaming: boolean;
  onRename: (open: boolean) => void;
  onHide: () => void;
  onMerge: () => void;
};

/** What can be decided about a phrase, with the key of each. */
export function PhraseActs({ studyId, keyword, acts, renaming, onRename, onHide, onMerge }: Props) {
  const { pinned, phrase, said } = keyword;
  return (
    <div className={styles.acts}>
      <div>
        <button
          type="button"
          aria-pressed={pinned}
          aria-keyshortcuts="p"
          onClick={() => void (pinned ? acts.unpin([keyword]) : acts.pin([keyword]))}
        >
          {pinned ? "Pinned" : "Pin"}
        </button>
        <button type="button" aria-keyshortcuts="h" onClick={onHide}>
          Hide
        </button>
        <button type="button" aria-keyshortcuts="m" onClick={onMerge}>
          Merge into…
        </button>
        <button type="button" aria-keyshortcuts="r" aria-expanded={renaming} onClick={() => onRename(!renaming)}>
          Rename
        </button>
        <Link href={places.search(studyId, { q: `"${said ?? phrase}"` })}>Find in search</Link>
      </div>
      {renaming ? (
        <RenamePhrase
          keyword={keyword}
          onEnd={(name) => {
            onRename(false);
            if (name !== undefined) void acts.rename(keyword, name);
          }}
        />
      ) : null}
      {keyword.merged.length > 0 ? <MergedForms studyId={studyId} keyword={keyword} acts={acts} /> : null}
    </div>
  );
}

/** The other forms that count as this one. Those that somebody chose can be set apart again. */
function MergedForms({ studyId, keyword: { merged, key, language }, acts }: Pick<Props, "studyId" | "keyword" | "acts">) {
  const { data: choices } = useQuery(keywordChoicesQuery(studyId));
  const chosen = new Set(choices?.items.filter((one) => one.language === language && one.mergedInto !== null).map((one) => one.key));
  return (
    <p className={styles.merged}>
      Counts these stems too:{" "}
      {merged.map((form, index) => (
        <span key={form}>
          {index > 0 ? ", " : ""}
          {form}
          {chosen.has(form) ? (
            <button
              type="button"
              aria-label={`Count “${form}” by itself again`}
              onClick={() => void acts.setApart({ language, key: form, into: key })}
            >
              set apart
            </button>
          ) : null}
        </span>
      ))}
    </p>
  );
}
