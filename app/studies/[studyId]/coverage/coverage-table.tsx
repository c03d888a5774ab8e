import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Tally } from "@/app/_marks/tally";
import { TargetMeter } from "@/app/_marks/target-meter";
import { plural } from "@/app/_ui/plural";
import type { Coverage, PersonaCoverage } from "@/lib/coverage/schema";
import { coverageVerdict } from "@/lib/coverage/verdict";
import { COVERED_AUDIENCES, type CoveredAudience, ROLE_NAMES } from "@/lib/participants/vocabulary";
import styles from "./coverage-table.module.css";

const HEADS = { prospect: "Prospects", customer: "Customers", churned: "Churned" };

/** One stroke a person: personas down, audiences across, the target as a bracket, and a verdict in words. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
  const { people, interviews, internal, inherited, thin } = coverage.totals;
  return (
    <div>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Persona</th>
              {COVERED_AUDIENCES.map((audience) => (
                <th scope="col" key={audience}>
                  <AudienceGlyph audience={audience} /> {HEADS[audience]}
                </th>
              ))}
              <th scope="col">People heard, against the target</th>
              <th scope="col">Verdict</th>
            </tr>
          </thead>
          <tbody>
            {coverage.items.map((item) => (
              <PersonaRow key={item.personaId} item={item} />
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.foot}>
        <span>
          <Tally heard={1} /> one person heard
        </span>
        <span>
          <Tally heard={0} planned={1} /> planned
        </span>
        <span>gap: fewer than {plural(coverage.audienceMinimum, "person", "people")}</span>
        <span className={styles.totals}>
          {plural(people, "person", "people")} in {plural(interviews, "interview")}, {thin} of them thin. Not counted:{" "}
          {plural(internal, "internal voice")}, {plural(inherited, "inherited interview")}.
        </span>
      </p>
    </div>
  );
}

function PersonaRow({ item }: { item: PersonaCoverage }) {
  const { tone, title, detail } = coverageVerdict(item);
  const roles = item.byRole.map(({ role, people }) => `${people} ${role ? ROLE_NAMES[role] : "no role yet"}`).join(", ");
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{item.name}</span>
        <span className={styles.roles}>{roles}</span>
      </th>
      {COVERED_AUDIENCES.map((audience) => (
        <AudienceCell key={audience} item={item} audience={audience} />
      ))}
      <td className={styles.target}>
        <span className={styles.meter}>
          <TargetMeter people={item.people} planned={item.planned} target={item.target} width={230} />
          <b>{item.people}</b>
        </span>
      </td>
      <td className={styles.judged}>
        <span className={styles.verdict}>
          <VerdictGlyph calm={tone === "calm"} /> {title}
        </span>
        <span className={styles.detail}>{detail}</span>
      </td>
    </tr>
  );
}

function AudienceCell({ item, audience }: { item: PersonaCoverage; audience: CoveredAudience }) {
  const people = item.byAudience[audience];
  const planned = item.plannedByAudience[audience];
  const gap = item.holes.some((hole) => hole.audience === audience);
  return (
    <td data-gap={gap || undefined} className={styles.cell}>
      <span className={styles.label} aria-hidden="true">
        <AudienceGlyph audience={audience} /> {HEADS[audience]}
      </span>
      <Tally heard={people} planned={planned} />
      <span className={styles.count}>
        <b>{people}</b> {people === 1 ? "person" : "people"}
        {planned > 0 ? `, ${planned} planned` : ""}
      </span>
      {gap ? <span className={styles.gap}>gap</span> : null}
    </td>
  );
}

function VerdictGlyph({ calm }: { calm: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      {calm ? (
        <>
          <circle cx="7" cy="7" r="6.5" fill="var(--ink)" />
          <path d="m4 7.2 2.1 2.1L10 5.2" fill="none" stroke="var(--paper)" strokeWidth="1.6" />
        </>
      ) : (
        <>
          <circle cx="7" cy="7" r="5.7" fill="none" stroke="var(--attention-mark)" strokeWidth="1.6" strokeDasharray="3.2 2.2" />
          <path d="M7 4v3.6M7 9.4v1.1" stroke="var(--attention-mark)" strokeWidth="1.6" />
        </>
      )}
    </svg>
  );
}
