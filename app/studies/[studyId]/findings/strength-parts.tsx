import { IntervalTrack } from "@/app/_marks/interval-track";
import { FEW, percent } from "@/app/_marks/percent";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import type { Finding, Prevalence } from "@/lib/findings/schema";
import { STRENGTH_HELP } from "@/lib/findings/strength";
import { STRENGTH_NAMES, sidesText } from "@/lib/findings/words";
import { AUDIENCE_NAMES, ROLE_NAMES } from "@/lib/participants/vocabulary";
import styles from "./finding-sheet.module.css";
import { VoicesMarks } from "./voices-marks";

/** What a finding rests on, part by part, and the one word for it with its rule. */
export function StrengthParts({ finding: { strength, prevalence } }: { finding: Finding }) {
  const { word, audiences, roles, lastHeard, stale, elsewhere, uncounted } = strength;
  return (
    <section className={styles.strength} aria-label="Strength">
      <p className={styles.word}>
        <b>{STRENGTH_NAMES[word]}</b> <VoicesMarks strength={strength} />
      </p>
      <ul>
        <li>{capital(sidesText(strength))}</li>
        {audiences.length > 0 ? <li>Audiences: {audiences.map((one) => AUDIENCE_NAMES[one].many).join(", ")}</li> : null}
        {roles.length > 0 ? <li>Roles: {roles.map((one) => ROLE_NAMES[one]).join(", ")}</li> : null}
        {lastHeard ? (
          <li className={stale ? styles.attention : undefined}>
            Last heard {showDay(lastHeard)}
            {stale ? ", over six months ago: hear somebody again" : ""}
          </li>
        ) : null}
        {elsewhere > 0 ? <li>{plural(elsewhere, "more of another persona", "more of other personas")}, not counted here</li> : null}
        {uncounted > 0 ? (
          <li>{plural(uncounted, "quote counts", "quotes count")} for nobody: internal, or whose words is not known</li>
        ) : null}
        {prevalence ? <Prevalent prevalence={prevalence} /> : <li>Give it codes to see how many people touch on it at all</li>}
      </ul>
      <details>
        <summary>How the word is found</summary>
        <p>{STRENGTH_HELP}</p>
      </details>
    </section>
  );
}

function Prevalent({ prevalence: { people, of, interval, respondents, respondentsOf } }: { prevalence: Prevalence }) {
  const [low, high] = interval;
  return (
    <li>
      <span className={styles.prevalence}>
        Under its codes: <b>{people}</b> of {of} heard
        {of === 0 ? null : (
          <>
            <IntervalTrack share={people / of} interval={interval} few={of < FEW} />
            {of < FEW ? <span className={styles.attention}>few</span> : `${percent(people / of)} % (${percent(low)}–${percent(high)})`}
          </>
        )}
        {respondentsOf > 0 ? `; ${respondents} of ${respondentsOf} asked` : null}
      </span>
    </li>
  );
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
