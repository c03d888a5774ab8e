import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Tally } from "@/app/_marks/tally";
import { plural } from "@/app/_ui/plural";
import type { Coverage } from "@/lib/coverage/schema";
import { COVERED_AUDIENCES, ROLE_NAMES, ROLES } from "@/lib/participants/vocabulary";
import type { CoverageAddress } from "./coverage-address";
import styles from "./coverage-table.module.css";
import { AUDIENCE_HEADS, PersonaRow } from "./persona-row";

/** One stroke a person: personas down, audiences or roles across, the target as a bracket, and a verdict in words. Roles stand without a target (rule 10). */
export function CoverageTable({ coverage, chosen }: { coverage: Coverage; chosen: CoverageAddress }) {
  const narrowed = chosen.asked.role !== undefined;
  const roles = [...ROLES, null].filter((role) => coverage.items.some(({ byRole }) => byRole.some((one) => one.role === role)));
  return (
    <div>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label="People heard">
          <thead>
            <tr>
              <th scope="col">Persona</th>
              {chosen.across === "audience"
                ? COVERED_AUDIENCES.map((audience) => (
                    <th scope="col" key={audience}>
                      <AudienceGlyph audience={audience} /> {AUDIENCE_HEADS[audience]}
                    </th>
                  ))
                : roles.map((role) => (
                    <th scope="col" key={role ?? "none"}>
                      {role ? ROLE_NAMES[role] : "no role yet"}
                    </th>
                  ))}
              <th scope="col">{narrowed ? "People heard in this role" : "People heard, against the target"}</th>
              {narrowed ? null : <th scope="col">Verdict</th>}
              <th scope="col" className="numeric">
                Respondents
              </th>
            </tr>
          </thead>
          <tbody>
            {coverage.items.map((item) => (
              <PersonaRow key={item.personaId} item={item} roles={chosen.across === "role" ? roles : null} narrowed={narrowed} />
            ))}
          </tbody>
        </table>
      </div>
      <Foot coverage={coverage} />
    </div>
  );
}

function Foot({ coverage: { totals, audienceMinimum } }: { coverage: Coverage }) {
  const { people, interviews, internal, inherited, thin, respondents } = totals;
  return (
    <p className={styles.foot}>
      <span>
        <Tally heard={1} /> one person heard
      </span>
      <span>
        <Tally heard={0} planned={1} /> planned
      </span>
      <span>gap: fewer than {plural(audienceMinimum, "person", "people")}</span>
      <span className={styles.totals}>
        {plural(people, "person", "people")} in {plural(interviews, "interview")}, {thin} of them thin. Not counted:{" "}
        {plural(internal, "internal voice")}, {plural(inherited, "inherited interview")}
        {respondents > 0 ? `; ${plural(respondents, "respondent")} beside` : ""}.
      </span>
    </p>
  );
}
