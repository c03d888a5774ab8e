import { type Heard, heardWords } from "@/app/_marks/heard-words";
import { useMayEdit } from "@/app/_team/editors-only";
import type { Choice } from "@/app/_ui/choice-select";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { WordSelect } from "@/app/_ui/word-select";
import type { MessageTerm, VocabularyGap } from "@/lib/messages/schema";
import table from "./keyword-table.module.css";
import styles from "./our-words.module.css";
import { PeopleOf } from "./people-of";

export type OurTerm = VocabularyGap["ours"][number];

type Props = {
  studyId: string;
  ours: readonly OurTerm[];
  of: Heard;
  stages: Choice[];
  current: string | null;
  onChoose: (id: string) => void;
  onMove: (term: MessageTerm, stage: string | null, place: string) => void;
  onErase: (term: MessageTerm) => void;
};

const EVERY = "every stage";

/** Our words, stage by stage: in how many people's words each is said, and what they say that comes nearest. */
export function TermTable({ studyId, ours, of, stages, current, onChoose, onMove, onErase }: Props) {
  const mayEdit = useMayEdit();
  const groups = [{ value: null, name: EVERY }, ...stages]
    .map((stage) => ({ ...stage, terms: ours.filter(({ term }) => (term.stage ?? null) === stage.value) }))
    .filter(({ terms }) => terms.length > 0);
  return (
    <table className={`${table.table} ${styles.table}`} aria-label="Our words">
      <thead>
        <tr>
          <th scope="col">As we say it</th>
          <th scope="col">Who says it, of {heardWords(of)} heard</th>
          <th scope="col" className={styles.nearest}>
            Nearest in their words
          </th>
          {mayEdit ? (
            <th scope="col">
              <span className={table.unseen}>Change</span>
            </th>
          ) : null}
        </tr>
      </thead>
      {groups.map(({ value, name, terms }) => (
        <tbody key={name}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={4}>
              {value === null ? "For every stage" : `For ${name}`}
            </th>
          </tr>
          {terms.map(({ term, people, respondents, nearest }) => (
            <tr key={term.id} data-current={term.id === current || undefined}>
              <th scope="row">
                <button type="button" className={table.phrase} aria-pressed={term.id === current} onClick={() => onChoose(term.id)}>
                  {term.term}
                </button>
              </th>
              <td>{people + respondents === 0 ? <NobodySays of={of} /> : <PeopleOf said={{ people, respondents }} of={of} />}</td>
              <td className={styles.nearest}>
                <Nearest studyId={studyId} nearest={nearest} />
              </td>
              {mayEdit ? (
                <td className={styles.change}>
                  <WordSelect
                    label={`Stage of “${term.term}”`}
                    value={term.stage ?? ""}
                    choices={[{ value: "", name: EVERY }, ...stages]}
                    onChange={(stage) => onMove(term, stage || null, stages.find((one) => one.value === stage)?.name ?? EVERY)}
                  />
                  <button type="button" aria-label={`Delete “${term.term}”`} onClick={() => onErase(term)}>
                    Delete
                  </button>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** The gap, said aloud. */
function NobodySays({ of }: { of: Heard }) {
  return (
    <span className={styles.nobody}>
      <b>Nobody</b> says it, of {heardWords(of)}
    </span>
  );
}

export function Nearest({ studyId, nearest }: { studyId: string; nearest: readonly string[] }) {
  if (nearest.length === 0) return <span className={styles.none}>nothing near</span>;
  return (
    <>
      {nearest.map((phrase, index) => (
        <span key={phrase}>
          {index > 0 ? ", " : ""}
          <Link href={places.search(studyId, { q: `"${phrase}"` })}>{phrase}</Link>
        </span>
      ))}
    </>
  );
}
