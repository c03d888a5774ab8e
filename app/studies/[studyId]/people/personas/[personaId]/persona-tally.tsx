import { useQuery } from "@tanstack/react-query";
import { coverageQuery } from "@/app/_data/coverage";
import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { Tally } from "@/app/_marks/tally";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import { COVERED_AUDIENCES, ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { PersonaTally as Counted } from "@/lib/summary/schema";
import styles from "./persona-head.module.css";

const NAMES = { prospect: "Prospects", customer: "Customers", churned: "Churned" };
/** Up to so many people are drawn one mark each. */
const DRAWN = 30;

/** Who was heard against the target, one mark a person, with those planned hollow behind them; whatever the filter of the page. */
export function PersonaTally({ studyId, personaId, tally }: { studyId: string; personaId: string; tally: Counted }) {
  const { people, target, byAudience, plannedByAudience, thin, internal, respondents, lastHeard, stale } = tally;
  const range = target.min === target.max ? `${target.min}` : `${target.min}–${target.max}`;
  return (
    <div className={styles.tally}>
      <p className={styles.total}>
        <b>{plural(people, "person", "people")} heard</b>
        <Link href={places.coverage(studyId)}>target {range}</Link>
      </p>
      <dl className={styles.audiences}>
        {COVERED_AUDIENCES.map((audience) => {
          const [heard, planned] = [byAudience[audience], plannedByAudience[audience]];
          return (
            <div key={audience}>
              <dt>
                <AudienceGlyph audience={audience} /> {NAMES[audience]}
              </dt>
              <dd>
                <span>{heard + planned <= DRAWN ? <Tally heard={heard} planned={planned} /> : null}</span>
                <b>
                  {heard}
                  {planned > 0 ? <span className={styles.planned}> + {planned} planned</span> : null}
                </b>
              </dd>
            </div>
          );
        })}
      </dl>
      <p className={styles.beside}>
        {rolesText(tally)}
        {thin > 0 ? `${thin} of them thin. ` : ""}
        {internal > 0 ? `${plural(internal, "internal voice")} apart. ` : ""}
        {respondents > 0 ? `${plural(respondents, "respondent")} ${respondents === 1 ? "stands" : "stand"} beside. ` : ""}
        <SaturationPhrase studyId={studyId} personaId={personaId} />
        {lastHeard ? <span data-stale={stale || undefined}>Last heard {showDay(lastHeard)}.</span> : null}
      </p>
    </div>
  );
}

/** Whether interviews still bring new codes; read after the page. */
function SaturationPhrase({ studyId, personaId }: { studyId: string; personaId: string }) {
  const { data } = useQuery(coverageQuery(studyId));
  const found = data?.items.find((item) => item.personaId === personaId)?.saturation;
  if (!found) return null;
  return (
    <>
      <Link href={places.coverage(studyId)} title={found.sentence}>
        {found.short.slice(0, 1).toUpperCase() + found.short.slice(1)}
      </Link>
      .{" "}
    </>
  );
}

function rolesText({ byRole }: Counted): string {
  const known = byRole.filter(({ role }) => role !== null).sort((a, b) => b.people - a.people);
  const words = known.map(({ role, people }) => `${people} ${role ? ROLE_NAMES[role] : ""}${people === 1 ? "" : "s"}`);
  return words.length === 0 ? "" : `${words.join(", ")}. `;
}
