import { TargetMeter } from "@/app/_marks/target-meter";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { PersonaCoverage } from "@/lib/coverage/schema";
import { coverageVerdict } from "@/lib/coverage/verdict";
import styles from "./coverage-strip.module.css";

/** Each persona's people against its target, with what is missing in a phrase. */
export function CoverageStrip({ coverage, studyId }: { coverage: PersonaCoverage[]; studyId: string }) {
  return (
    <section className={styles.strip} aria-label="Coverage">
      {coverage.map((persona) => {
        const { tone, title, detail } = coverageVerdict(persona);
        return (
          <Link key={persona.personaId} href={places.coverage(studyId)}>
            <span className={styles.name}>
              <b>{persona.name}</b>
              <span>
                <b>{persona.people}</b> heard
              </span>
            </span>
            <TargetMeter people={persona.people} planned={persona.planned} target={persona.target} />
            <span className={styles.verdict} data-tone={tone}>
              {title}, {detail}
            </span>
          </Link>
        );
      })}
    </section>
  );
}
