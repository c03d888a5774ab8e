import { IconPinFilled } from "@tabler/icons-react";
import type { Heard } from "@/app/_marks/heard-words";
import { plural } from "@/app/_ui/plural";
import type { DistinctiveKeyword, Keyword } from "@/lib/keywords/schema";
import { languageName, spokenLanguage } from "@/lib/language/language-name";
import { differenceOf } from "./difference";
import styles from "./keyword-table.module.css";
import { PeopleOf } from "./people-of";

export type ListedKeyword = Keyword | DistinctiveKeyword;

type Props = {
  keyword: ListedKeyword;
  id: string;
  of: Heard;
  /** who was heard on the other side; null where nobody is asked against */
  restOf: Heard | null;
  /** the language most are said in, which is not told of each */
  mainLanguage: string;
  current: boolean;
  marked: boolean;
  onChoose: () => void;
  /** null where it is only read */
  onMark: (() => void) | null;
};

/** One phrase as it is spoken: it opens the quotes it stands in. */
export function KeywordRow({ keyword, id, of, restOf, mainLanguage, current, marked, onChoose, onMark }: Props) {
  const { phrase, documents, language } = keyword;
  return (
    <tr data-current={current || undefined} data-row={id}>
      <td className={styles.mark}>
        {onMark ? <input type="checkbox" checked={marked} onChange={onMark} aria-label={`Mark “${phrase}”`} /> : null}
      </td>
      <th scope="row">
        <button type="button" className={styles.phrase} lang={spokenLanguage(language)} aria-pressed={current} onClick={onChoose}>
          {phrase}
        </button>
        <Aside keyword={keyword} mainLanguage={mainLanguage} />
        {restOf !== null && "z" in keyword ? (
          <span className={styles.narrow}>
            <DifferenceWords keyword={keyword} />
          </span>
        ) : null}
      </th>
      <td>
        <PeopleOf said={keyword} of={of} stacked={restOf !== null} />
      </td>
      {restOf !== null && "z" in keyword ? (
        <>
          <td>
            <PeopleOf said={{ people: keyword.restPeople, respondents: keyword.restRespondents }} of={restOf} stacked quiet />
          </td>
          <td className={styles.difference}>
            <DifferenceWords keyword={keyword} />
          </td>
        </>
      ) : null}
      <td className={`numeric ${styles.texts}`}>{documents}</td>
    </tr>
  );
}

function DifferenceWords({ keyword: { z, count, restCount } }: { keyword: DistinctiveKeyword }) {
  const { words, doubtful } = differenceOf(z);
  const times = `Said ${plural(count, "time")} here and ${plural(restCount, "time")} there. Differences this large are ${words === "may be chance" ? "common" : "rare"} by chance alone.`;
  return (
    <span title={times} data-doubtful={doubtful || undefined}>
      {words} <small>{z.toFixed(1)}</small>
    </span>
  );
}

/** What somebody decided about it, and its language where there are several. */
function Aside({ keyword: { pinned, said, merged, language }, mainLanguage }: Pick<Props, "keyword" | "mainLanguage">) {
  const parts = [said === null ? null : `said “${said}”`, merged.length > 0 ? `with ${plural(merged.length, "other form")}` : null];
  const words = parts.filter(Boolean).join(", ");
  const isForeign = language !== mainLanguage;
  if (!pinned && words === "" && !isForeign) return null;
  return (
    <span className={styles.aside}>
      {pinned ? (
        <span className={styles.pinned}>
          <IconPinFilled size={11} aria-hidden="true" /> pinned
        </span>
      ) : null}
      {isForeign ? <span>{languageName(language)}</span> : null}
      {words}
    </span>
  );
}
