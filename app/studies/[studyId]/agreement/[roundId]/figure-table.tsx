import { IntervalTrack } from "@/app/_marks/interval-track";
import { percent } from "@/app/_marks/percent";
import type { AgreementFigures, BasisFigures, Figure } from "@/lib/agreement/schema";
import { type Basis, UNDEFINED_WORDS } from "@/lib/agreement/vocabulary";
import styles from "./figure-table.module.css";

/** Every dimension and code in a row: percent with its interval on a track, kappa and alpha with theirs, how many units that was. */
export function FigureTable({ figures, basis }: { figures: AgreementFigures; basis: Basis }) {
  const { first, second } = figures.coders;
  const hasAfter = figures.settled > 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard, too
    <section className={styles.scroll} aria-label="Agreement, by what was coded" tabIndex={0}>
      <table className={styles.table} aria-label="Agreement">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Agreement</th>
            <th scope="col">Kappa</th>
            <th scope="col">Alpha</th>
            <th scope="col" className={styles.right}>
              <abbr title={`Units that ${first} marked so, that ${second} did, and that both did alike`}>marked: first, second, both</abbr>
            </th>
            <th scope="col" className={styles.right}>
              <abbr title="Both alike, of those that either marked">Jaccard</abbr>
            </th>
            <th scope="col" className={styles.right}>
              F1
            </th>
            {hasAfter ? <th scope="col">After settling</th> : null}
          </tr>
        </thead>
        <tbody>
          {figures.dimensions.map(({ key, kind, name, bases }) => {
            const found = bases.find((one) => one.basis === basis);
            return found ? <Row key={key} name={name} isPart={kind === "value"} found={found} hasAfter={hasAfter} /> : null;
          })}
        </tbody>
      </table>
    </section>
  );
}

type RowProps = { name: string; isPart: boolean; found: BasisFigures; hasAfter: boolean };

function Row({ name, isPart, found, hasAfter }: RowProps) {
  const { first, second, both, units, few, skewed, why, percent: share, after } = found;
  return (
    <tr data-part={isPart || undefined}>
      <th scope="row">
        <span className={styles.name}>{name}</span>
        <span className={styles.flags}>
          {few ? <span>few</span> : null}
          {skewed ? <span>one value prevails</span> : null}
        </span>
      </th>
      <td data-label="Agreement">
        <Share figure={share} why={why} few={few} />
      </td>
      <td data-label="Kappa">
        <Coefficient figure={found.kappa} why={why} />
      </td>
      <td data-label="Alpha">
        <Coefficient figure={found.alpha} why={why} />
      </td>
      <td className={styles.right} data-label="First, second, both">
        {first.toLocaleString("en")}, {second.toLocaleString("en")}, <b>{both.toLocaleString("en")}</b>
        <small>of {units.toLocaleString("en")}</small>
      </td>
      <td className={styles.right} data-label="Jaccard">
        {found.jaccard === null ? "–" : decimal(found.jaccard)}
      </td>
      <td className={styles.right} data-label="F1">
        {found.f1 === null ? "–" : decimal(found.f1)}
      </td>
      {hasAfter ? <After after={after} /> : null}
    </tr>
  );
}

function Share({ figure: { value, interval }, why, few }: { figure: Figure; why: BasisFigures["why"]; few: boolean }) {
  if (value === null) return <Undefined why={why} />;
  return (
    <span className={styles.share}>
      {interval ? <IntervalTrack share={value} interval={interval} few={few} /> : null}
      <span>
        <b>{percent(value)} %</b>
        {interval ? (
          <small>
            {percent(interval[0])}–{percent(interval[1])}
          </small>
        ) : (
          <small>no interval</small>
        )}
      </span>
    </span>
  );
}

function After({ after }: Pick<BasisFigures, "after">) {
  const said = (value: number | null | undefined) => (value === null || value === undefined ? "not defined" : decimal(value));
  return (
    <td className={styles.after} data-label="After settling">
      {after?.percent === null || after?.percent === undefined ? "–" : `${percent(after.percent)} %`}
      <small>
        kappa {said(after?.kappa)}, alpha {said(after?.alpha)}
      </small>
    </td>
  );
}

function Coefficient({ figure: { value, interval }, why }: { figure: Figure; why: BasisFigures["why"] }) {
  if (value === null) return <Undefined why={why} />;
  return (
    <>
      <b>{decimal(value)}</b>
      <small>{interval ? `${decimal(interval[0])} to ${decimal(interval[1])}` : "no interval"}</small>
    </>
  );
}

function Undefined({ why }: { why: BasisFigures["why"] }) {
  return (
    <span className={styles.undefined}>
      not defined
      {why ? <small>{UNDEFINED_WORDS[why]}</small> : null}
    </span>
  );
}

/** Two decimals, with a true minus. */
function decimal(value: number): string {
  return (Object.is(Math.round(value * 100), -0) ? 0 : value).toFixed(2).replace("-", "−");
}
