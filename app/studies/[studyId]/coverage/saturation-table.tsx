import { percent } from "@/app/_marks/percent";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import type { PersonaCurve } from "@/lib/saturation/schema";
import { oneDecimal } from "@/lib/saturation/words";
import styles from "./saturation.module.css";

/** Every figure of the curves, persona by persona, and interview by interview behind each. */
export function SaturationTable({ studyId, curves }: { studyId: string; curves: readonly PersonaCurve[] }) {
  const rule = curves[0]?.rule;
  return (
    <>
      <div className={styles.scroll}>
        <table className={styles.table} aria-labelledby="saturation">
          <thead>
            <tr>
              <th scope="col">Persona</th>
              <th scope="col">Interviews</th>
              <th scope="col">Codes</th>
              <th scope="col">New in the last {rule?.run}</th>
              <th scope="col">Saturation</th>
              <th scope="col">90 % of codes after</th>
              <th scope="col">Unheard, at least</th>
              <th scope="col">Heard, if 10, 15, 20 % hold it</th>
            </tr>
          </thead>
          <tbody>
            {curves.map((curve) => (
              <Row key={curve.personaId} curve={curve} />
            ))}
          </tbody>
        </table>
      </div>
      {curves.map((curve) => (
        <Series key={curve.personaId} studyId={studyId} curve={curve} />
      ))}
    </>
  );
}

function Row({ curve }: { curve: PersonaCurve }) {
  const { name, interviews, notCoded, codes, last, short, more, orderFree, estimate, chances } = curve;
  const nine = orderFree?.needed.find(({ share }) => share === 0.9);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {interviews}
        {notCoded > 0 ? <span className={styles.beside}>{notCoded} not coded</span> : null}
      </td>
      <td>{codes}</td>
      <td>{last ? `${last.newCodes}, ${oneDecimal(100 * (last.share ?? 0))} %` : "–"}</td>
      <td>
        {short}
        {more ? <span className={styles.beside}>{more.atLeast ? `at least ${more.about} more` : `about ${more.about} more`}</span> : null}
      </td>
      <td>{nine && last ? `${nine.median} (${nine.low}–${nine.high})` : "–"}</td>
      <td>{estimate && last ? Math.round(estimate.unheard) : "–"}</td>
      <td>{chances.map(({ chance }) => percent(chance)).join(", ")} %</td>
    </tr>
  );
}

function Series({ studyId, curve: { name, series } }: { studyId: string; curve: PersonaCurve }) {
  return (
    <details className={styles.series}>
      <summary>
        {name}, interview by interview: {plural(series.length, "interview")}
      </summary>
      <div className={styles.scroll}>
        <table className={styles.table} aria-label={`New codes of ${name}, interview by interview`}>
          <thead>
            <tr>
              <th scope="col">Interview</th>
              <th scope="col">Held</th>
              <th scope="col">New</th>
              <th scope="col">So far</th>
              <th scope="col">What it brought</th>
            </tr>
          </thead>
          <tbody>
            {series.map(({ interviewId, date, people, newCodes, total, brought }, index) => (
              <tr key={interviewId}>
                <th scope="row">
                  {index + 1}. <Link href={places.interview(studyId, interviewId)}>{people.join(", ")}</Link>
                </th>
                <td>{date ? showDay(date) : "no day"}</td>
                <td>{newCodes}</td>
                <td>{total}</td>
                <td className={styles.brought}>{brought.join(", ")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
