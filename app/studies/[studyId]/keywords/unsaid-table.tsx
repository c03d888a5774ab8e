import { type Heard, heardWords } from "@/app/_marks/heard-words";
import { EditorsOnly } from "@/app/_team/editors-only";
import type { Keyword } from "@/lib/keywords/schema";
import { rowKey } from "./keyword-address";
import table from "./keyword-table.module.css";
import styles from "./our-words.module.css";
import { PeopleOf } from "./people-of";

type Props = {
  theirs: readonly Keyword[];
  of: Heard;
  current: string | null;
  busy: boolean;
  onChoose: (row: string) => void;
  /** takes the phrase, as it is said, into our own words */
  onSay: (phrase: string) => void;
};

/** What they say and none of our words says, most people first. */
export function UnsaidTable({ theirs, of, current, busy, onChoose, onSay }: Props) {
  return (
    <table className={`${table.table} ${styles.table}`} aria-label="What they say and we do not">
      <thead>
        <tr>
          <th scope="col">As they say it</th>
          <th scope="col">People, of {heardWords(of)} heard</th>
          <th scope="col">
            <span className={table.unseen}>Take it over</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {theirs.map((keyword) => {
          const row = rowKey(keyword);
          const words = keyword.said ?? keyword.phrase;
          return (
            <tr key={row} data-current={row === current || undefined}>
              <th scope="row">
                <button type="button" className={table.phrase} aria-pressed={row === current} onClick={() => onChoose(row)}>
                  {keyword.phrase}
                </button>
              </th>
              <td>
                <PeopleOf said={keyword} of={of} />
              </td>
              <td className={styles.change}>
                <EditorsOnly>
                  <button type="button" disabled={busy} aria-label={`Say it like them: “${words}”`} onClick={() => onSay(words)}>
                    Say it like them
                  </button>
                </EditorsOnly>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
