import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { KeywordAddress } from "./keyword-address";
import styles from "./keywords-page.module.css";
import { UnitSwitch } from "./unit-switch";

type Props = {
  chosen: KeywordAddress;
  /** how many people a phrase needs where nobody said so */
  usual: number;
  hidden: number;
  address: ReturnType<typeof useAddress>;
};

const LEAST = [1, 2, 3, 5, 10];

/** How the list is cut: phrases or words, said by how many at least, and the way to what was hidden. */
export function ListTools({ chosen: { unit, minPeople, view }, usual, hidden, address }: Props) {
  const least = [
    { value: "", name: peopleOrMore(usual) },
    ...LEAST.filter((count) => count !== usual).map((count) => ({ value: String(count), name: peopleOrMore(count) })),
  ];
  const isHidden = view === "hidden";
  return (
    <div className={styles.tools}>
      <UnitSwitch unit={unit} onChange={(chosen) => address.push({ unit: chosen === "words" ? "words" : null, row: null })} />
      {isHidden ? null : (
        <p>
          said by{" "}
          <WordSelect
            label="By how many at least"
            value={minPeople === null ? "" : String(minPeople)}
            choices={least}
            onChange={(min) => address.push({ min, row: null })}
          />
        </p>
      )}
      {isHidden || hidden > 0 ? (
        <button type="button" aria-pressed={isHidden} onClick={() => address.push({ view: isHidden ? null : "hidden", row: null })}>
          {isHidden ? "Back to those that are shown" : `${hidden} hidden`}
        </button>
      ) : null}
    </div>
  );
}

function peopleOrMore(count: number): string {
  return count === 1 ? "any number of people" : `${count} people or more`;
}
