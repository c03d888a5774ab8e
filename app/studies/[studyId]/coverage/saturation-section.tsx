import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { saturationQuery } from "@/app/_data/coverage";
import type { useAddress } from "@/app/_ui/use-address";
import type { PersonaCurve } from "@/lib/saturation/schema";
import type { CoverageAddress } from "./coverage-address";
import { RuleSentence } from "./rule-sentence";
import styles from "./saturation.module.css";
import { SaturationChart } from "./saturation-chart";
import { SaturationFacts } from "./saturation-facts";
import { SaturationTable } from "./saturation-table";
import { TargetHelp } from "./target-help";

type Props = { studyId: string; chosen: CoverageAddress; address: ReturnType<typeof useAddress> };

/** So many curves at first: more at once are hard to tell apart. */
const DRAWN = 3;

/** Whether more interviews would still teach anything: the curve of codes of each persona, or its figures as a table, and what they mean in words. */
export function SaturationSection({ studyId, chosen, address }: Props) {
  const { data } = useQuery({ ...saturationQuery(studyId, chosen.asked), placeholderData: keepPreviousData });
  const curves = data?.items ?? [];
  const coded = curves.filter(({ codes }) => codes > 0);
  const drawn = chosen.drawn ? coded.filter(({ personaId }) => chosen.drawn?.includes(personaId)) : mostHeard(coded);
  return (
    <section aria-labelledby="saturation">
      <h2 id="saturation">Would more interviews still teach us anything?</h2>
      <p className={styles.sub}>
        Codes that no interview before had brought.{" "}
        {coded.length > 0 ? (
          <button type="button" className={styles.link} onClick={() => address.push({ show: chosen.table ? null : "table" })}>
            {chosen.table ? "Show as curve" : "Show as table"}
          </button>
        ) : null}{" "}
        <TargetHelp />
      </p>
      {coded.length === 0 ? (
        <p className={styles.nothing}>
          {curves.some(({ notCoded }) => notCoded > 0)
            ? "Interviews were held and none carries a code yet. Once some do, a curve shows here how many new ones each interview brought, and when they stop coming."
            : "Once interviews are held and coded, a curve shows here how many new codes each one brought, and when they stop coming."}
        </p>
      ) : chosen.table ? (
        <SaturationTable studyId={studyId} curves={coded} />
      ) : (
        <>
          <Choices coded={coded} drawn={drawn} address={address} />
          {drawn.length > 0 ? <SaturationChart curves={drawn} /> : <p className={styles.nothing}>Choose a persona to draw its curve.</p>}
          {drawn.map((curve) => (
            <SaturationFacts key={curve.personaId} curve={curve} />
          ))}
        </>
      )}
      {coded.length > 0 ? <RuleSentence asked={chosen.asked} address={address} /> : null}
    </section>
  );
}

function mostHeard(curves: readonly PersonaCurve[]): PersonaCurve[] {
  const longest = [...curves].sort((a, b) => b.interviews - a.interviews).slice(0, DRAWN);
  return curves.filter((curve) => longest.includes(curve));
}

function Choices({ coded, drawn, address }: { coded: PersonaCurve[]; drawn: PersonaCurve[]; address: Props["address"] }) {
  if (coded.length < 2) return null;
  const ids = drawn.map(({ personaId }) => personaId);
  const toggle = (id: string) => {
    const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id];
    address.replace({ draw: next.join(",") || "none" });
  };
  return (
    <fieldset className={styles.choices}>
      <legend>Drawn</legend>
      {coded.map(({ personaId, name }) => (
        <label key={personaId}>
          <input type="checkbox" checked={ids.includes(personaId)} onChange={() => toggle(personaId)} /> {name}
        </label>
      ))}
    </fieldset>
  );
}
