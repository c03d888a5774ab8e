import { judgeBaseRun } from "./base-run";
import { chanceHeard, TOLD_SHARES } from "./chance";
import { resampleOrders } from "./resample";
import type { CodedInterview, Saturation, SaturationCurve, SaturationRule, SeriesPoint } from "./schema";
import { inOrderHeld, interviewsByCode, newCodesInOrder } from "./series";
import { chao2, incidenceOf, moreInterviews } from "./unheard";
import { saturationPhrase, saturationSentence } from "./words";

/** An interview in the series, with the codes (P-017) of those of the group who spoke in it. */
export type HeldInterview = CodedInterview & { people: string[] };

export type Judged = {
  /** coded interviews in any order, those with no code among them too, if somebody said that they were worked through */
  interviews: readonly HeldInterview[];
  /** held, and not coded yet: told, and left out, for what nobody coded cannot have brought a new code */
  notCoded: number;
  /** people heard, coded or not */
  people: number;
  rule: SaturationRule;
};

/** Whether more interviews of a group would still teach anything: the series in the order held, judged by base and run, with Chao's estimates beside it. */
export function judgeSaturation({ interviews, notCoded, people, rule }: Judged): Saturation {
  const held = inOrderHeld(interviews);
  const newCodes = newCodesInOrder(held).map(({ length }) => length);
  const judged = judgeBaseRun(newCodes, rule);
  const incidence = incidenceOf(interviewsByCode(held).values(), held.length);
  const more = judged.state === "learning" || judged.state === "reopened" ? moreInterviews(incidence) : null;
  const expected = chao2(incidence);
  return {
    ...judged,
    rule,
    short: saturationPhrase({ ...judged, rule, newCodes }),
    sentence: saturationSentence({ ...judged, rule, newCodes, more }),
    interviews: held.length,
    notCoded,
    undated: held.filter(({ date }) => date === null).length,
    codes: incidence.codes,
    estimate: incidence.codes === 0 ? null : { codes: expected, unheard: expected - incidence.codes },
    chances: TOLD_SHARES.map((share) => ({ share, chance: chanceHeard(share, people) })),
    more,
  };
}

/** The same with each interview and the names of the codes it brought, and with 1,000 other orders of the interviews tried. */
export function drawCurve({ codeNames, ...judged }: Judged & { codeNames: ReadonlyMap<string, string> }): SaturationCurve {
  const held = inOrderHeld(judged.interviews);
  return { ...judgeSaturation(judged), series: seriesOf(held, codeNames), orderFree: resampleOrders(held) };
}

function seriesOf(held: readonly HeldInterview[], codeNames: ReadonlyMap<string, string>): SeriesPoint[] {
  const fresh = newCodesInOrder(held);
  let total = 0;
  return held.map(({ interviewId, date, people }, index) => {
    const brought = fresh[index] ?? [];
    total += brought.length;
    return { interviewId, date, people, newCodes: brought.length, total, brought: brought.flatMap((id) => codeNames.get(id) ?? []) };
  });
}
