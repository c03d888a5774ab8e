import { Facts } from "@/app/_ui/facts";
import type { Finding } from "@/lib/findings/schema";
import { statusDoubt } from "@/lib/findings/status";
import type { Persona } from "@/lib/personas/schema";
import type { Study } from "@/lib/studies/schema";
import styles from "./finding-sheet.module.css";
import { StatusTag } from "./status-tag";

/** What a finding says and where it stands, to those who only read. */
export function FindingStated({ finding: { statement, status, strength } }: { finding: Finding }) {
  const doubt = statusDoubt(status, strength);
  return (
    <div className={styles.stated}>
      <p className={styles.statement} dir="auto">
        {statement}
      </p>
      <div>
        <StatusTag status={status} />
      </div>
      {doubt ? <p className={styles.lost}>{doubt}</p> : null}
    </div>
  );
}

type Props = { study: Study; personas: readonly Persona[]; finding: Finding };

/** What it stands over, whom it is about, who keeps it, and what was noted of it, to those who only read. */
export function FindingNotes({ study, personas, finding }: Props) {
  const { codes, personaId, questionId, owner, note } = finding;
  return (
    <Facts
      facts={[
        { label: "Note", value: note },
        { label: "Codes", value: codes.map(({ name, deleted }) => (deleted ? `${name} (deleted: it counts nobody)` : name)).join(", ") },
        { label: "About", value: personas.find(({ id }) => id === personaId)?.name ?? "everybody" },
        { label: "Answers the research question", value: study.brief?.questions.find(({ id }) => id === questionId)?.question },
        { label: "Kept by", value: owner },
      ]}
    />
  );
}
