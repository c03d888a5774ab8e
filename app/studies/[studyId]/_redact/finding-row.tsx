import { TextInput } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import type { PersonalKind } from "@/lib/privacy/vocabulary";
import styles from "./redact-sheet.module.css";
import { contextOf, type Finding } from "./redactions";

const KIND: Record<PersonalKind, string> = {
  email: "E-mail",
  phone: "Phone",
  link: "Link or handle",
  iban: "Account number",
  card: "Card number",
  ip: "Machine’s address",
  name: "Name",
  company: "Company",
  own: "Your words",
};

/** Opened by itself where it is short. */
const FEW = 3;

/** One thing that was found: taken out everywhere or nowhere, or place by place; its placeholder can be changed. */
export function FindingRow({ finding, text, onChange }: { finding: Finding; text: string; onChange: (finding: Finding) => void }) {
  const { kind, placeholder, places } = finding;
  const chosen = places.filter((place) => place.chosen).length;
  const words = [...new Set(places.map(({ start, end }) => text.slice(start, end)))].slice(0, FEW).join(", ");
  const choose = (pick: (at: number) => boolean) =>
    onChange({ ...finding, places: places.map((place, at) => (pick(at) ? { ...place, chosen: !place.chosen } : place)) });
  return (
    <li className={styles.finding}>
      <div className={styles.head}>
        <input
          type="checkbox"
          aria-label={`Take out: ${words}`}
          checked={chosen > 0}
          ref={(box) => {
            if (box) box.indeterminate = chosen > 0 && chosen < places.length;
          }}
          onChange={() => choose((at) => places[at]?.chosen === chosen > 0)}
        />
        <div className={styles.words}>
          <strong>{words}</strong>
          <span className="caption">
            {KIND[kind]} · {plural(places.length, "place")}
            {chosen < places.length && chosen > 0 ? `, ${chosen} of them` : ""}
          </span>
        </div>
        <TextInput
          aria-label={`Placeholder for: ${words}`}
          maxLength={60}
          value={placeholder}
          onChange={(event) => onChange({ ...finding, placeholder: event.currentTarget.value })}
        />
      </div>
      <details open={places.length <= FEW}>
        <summary className="caption">In the text</summary>
        <ul className={styles.places}>
          {places.map((place, at) => {
            const around = contextOf(text, place);
            return (
              <li key={place.start}>
                <label>
                  <input type="checkbox" checked={place.chosen} onChange={() => choose((one) => one === at)} />
                  <span>
                    {around.before}
                    <mark>{around.words}</mark>
                    {around.after}
                  </span>
                </label>
              </li>
            );
          })}
        </ul>
      </details>
    </li>
  );
}
