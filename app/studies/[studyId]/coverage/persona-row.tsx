import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Tally } from "@/app/_marks/tally";
import { TargetMeter } from "@/app/_marks/target-meter";
import { plural } from "@/app/_ui/plural";
import type { PersonaCoverage } from "@/lib/coverage/schema";
import { coverageVerdict } from "@/lib/coverage/verdict";
import { COVERED_AUDIENCES, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import styles from "./coverage-table.module.css";
import { VerdictGlyph } from "./verdict-glyph";

export const AUDIENCE_HEADS = { prospect: "Prospects", customer: "Customers", churned: "Churned" };

/** `roles`: these stand across, instead of audiences. `narrowed`: only one role is counted, which has no target and so no verdict. */
type Props = { item: PersonaCoverage; roles: (Role | null)[] | null; narrowed: boolean };

/** One persona: its people by audience or role, against the target, with a verdict and what the numbers alone would hide. */
export function PersonaRow({ item, roles, narrowed }: Props) {
  return (
    <tr>
      <th scope="row">
        <span className={styles.name}>{item.name}</span>
        <span className={styles.roles}>{besideWords(item, roles === null)}</span>
      </th>
      {roles === null
        ? COVERED_AUDIENCES.map((audience) => (
            <CountCell
              key={audience}
              people={item.byAudience[audience]}
              planned={item.plannedByAudience[audience]}
              gap={!narrowed && item.holes.some((hole) => hole.audience === audience)}
              label={
                <>
                  <AudienceGlyph audience={audience} /> {AUDIENCE_HEADS[audience]}
                </>
              }
            />
          ))
        : roles.map((role) => {
            const { people = 0, planned = 0 } = item.byRole.find((one) => one.role === role) ?? {};
            const label = role ? ROLE_NAMES[role] : "no role yet";
            return <CountCell key={label} people={people} planned={planned} gap={false} label={label} />;
          })}
      <td className={styles.target}>
        <span className={styles.meter}>
          {narrowed ? (
            <Tally heard={item.people} planned={item.planned} />
          ) : (
            <TargetMeter people={item.people} planned={item.planned} target={item.target} width={230} />
          )}
          <b>{item.people}</b>
        </span>
        {item.thin > 0 ? <span className={styles.detail}>{item.thin} of them thin</span> : null}
      </td>
      {narrowed ? null : <VerdictCell item={item} />}
      <td className={`numeric ${styles.respondents}`}>
        <span className={styles.label} aria-hidden="true">
          Respondents
        </span>
        {item.respondents}
      </td>
    </tr>
  );
}

function VerdictCell({ item }: { item: PersonaCoverage }) {
  const { tone, title, detail } = coverageVerdict(item);
  return (
    <td className={styles.judged}>
      <span className={styles.verdict}>
        <VerdictGlyph calm={tone === "calm"} /> {title}
      </span>
      <span className={styles.detail}>{detail}</span>
      {item.remarks.map(({ kind, sentence }) => (
        <span key={kind} className={styles.remark}>
          {sentence}
        </span>
      ))}
    </td>
  );
}

function CountCell({ people, planned, gap, label }: { people: number; planned: number; gap: boolean; label: React.ReactNode }) {
  return (
    <td data-gap={gap || undefined} className={styles.cell}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <Tally heard={people} planned={planned} />
      <span className={styles.count}>
        <b>{people}</b>&nbsp;{people === 1 ? "person" : "people"}
        {planned > 0 ? `, ${planned} planned` : ""}
      </span>
      {gap ? <span className={styles.gap}>gap</span> : null}
    </td>
  );
}

/** Roles, where they do not stand across, and what is never counted. */
function besideWords({ byRole, internal, inherited }: PersonaCoverage, withRoles: boolean): string {
  const roles = byRole.filter(({ people }) => people > 0).map(({ role, people }) => `${people} ${role ? ROLE_NAMES[role] : "no role yet"}`);
  const beside = [
    ...(internal > 0 ? [plural(internal, "internal voice")] : []),
    ...(inherited > 0 ? [plural(inherited, "inherited interview")] : []),
  ];
  const counted = withRoles ? roles.join(", ") : "";
  if (beside.length === 0) return counted;
  return `${counted ? `${counted}; ` : ""}beside: ${beside.join(", ")}`;
}
