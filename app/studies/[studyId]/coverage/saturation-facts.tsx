import { percent } from "@/app/_marks/percent";
import { plural } from "@/app/_ui/plural";
import type { PersonaCurve } from "@/lib/saturation/schema";
import { oneDecimal } from "@/lib/saturation/words";
import styles from "./saturation.module.css";

/** What a curve says, in words: the judgement, what its order does not change, what may be unheard, and how likely a rarer theme was heard. */
export function SaturationFacts({ curve }: { curve: PersonaCurve }) {
  return (
    <p className={styles.facts}>
      <b>{curve.name}.</b> {curve.sentence} {orderWords(curve)} {unheardWords(curve)} {chanceWords(curve)} {besideWords(curve)}
    </p>
  );
}

function orderWords({ orderFree, codes, interviews, last }: PersonaCurve): string {
  const nine = orderFree?.needed.find(({ share }) => share === 0.9);
  if (!nine || last === null) return "";
  const band = nine.low === nine.high ? "" : ` (${nine.low} to ${nine.high})`;
  return `In whatever order: 90 % of the ${plural(codes, "code")} after ${plural(nine.median, "interview")}${band} of ${interviews}.`;
}

function unheardWords({ estimate, last }: PersonaCurve): string {
  if (!estimate || last === null) return "";
  if (estimate.unheard < 0.5) return "Nothing points to codes still unheard.";
  return `At least ${plural(Math.round(estimate.unheard), "code")} may still be unheard (Chao2: ${oneDecimal(estimate.codes)}).`;
}

function chanceWords({ chances, people }: PersonaCurve): string {
  if (people === 0) return "";
  const each = chances.map(({ chance }) => percent(chance));
  const shares = chances.map(({ share }) => percent(share));
  return `A theme held by ${listWords(shares)} % of them had a chance of ${listWords(each)} % to be heard among ${people}.`;
}

function besideWords({ notCoded, undated }: PersonaCurve): string {
  const coded = notCoded > 0 ? `${plural(notCoded, "interview")} not coded yet: not in it.` : "";
  const dated = undated > 0 ? `${plural(undated, "interview")} without a day: last in it.` : "";
  return [coded, dated].filter(Boolean).join(" ");
}

function listWords(figures: readonly number[]): string {
  return `${figures.slice(0, -1).join(", ")} and ${figures.at(-1)}`;
}
