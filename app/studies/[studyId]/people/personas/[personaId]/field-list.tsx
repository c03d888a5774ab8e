import { percent } from "@/app/_marks/percent";
import { FIELD_FACTS } from "@/lib/personas/fields";
import type { PersonaFieldState, PersonaStrength } from "@/lib/personas/schema";
import { FieldEntry } from "./field-entry";
import styles from "./fields.module.css";

type Props = { studyId: string; personaId: string; fields: readonly PersonaFieldState[]; strength: PersonaStrength };

/** Who they are, field by field; what nobody wrote is a gap, and shown as one. */
export function FieldList({ studyId, personaId, fields, strength: { backed, of } }: Props) {
  return (
    <section className={styles.fields} aria-labelledby="fields-title">
      <header className={styles.head}>
        <h2 id="fields-title">Who they are</h2>
        <span className="caption">
          {backed} of {of} evidenced, {percent(of === 0 ? 0 : backed / of)} %
        </span>
      </header>
      {fields.map((field) => (
        <FieldEntry key={field.field} studyId={studyId} personaId={personaId} state={field} facts={FIELD_FACTS[field.field]} />
      ))}
    </section>
  );
}
