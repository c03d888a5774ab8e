import { EditorsOnly } from "@/app/_team/editors-only";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { StatusTag } from "@/app/studies/[studyId]/findings/status-tag";
import type { PersonaFinding } from "@/lib/summary/schema";
import styles from "./aside.module.css";

/** What the team stands for about this persona. */
export function PersonaFindings({ studyId, findings }: { studyId: string; findings: readonly PersonaFinding[] }) {
  return (
    <section aria-labelledby="findings-title">
      <h2 id="findings-title">Findings</h2>
      {findings.length === 0 ? (
        <p className={styles.quiet}>
          No finding names this persona yet.{" "}
          <EditorsOnly>
            <Link href={places.findings(studyId)}>Write one</Link> where the evidence is strong enough to stand for.
          </EditorsOnly>
        </p>
      ) : (
        <ul className={styles.findings}>
          {findings.map(({ id, statement, status }) => (
            <li key={id}>
              <Link href={places.findings(studyId, { finding: id })} dir="auto">
                {statement}
              </Link>{" "}
              <StatusTag status={status} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
