import type { useAddress } from "@/app/_ui/use-address";
import { WordSelect } from "@/app/_ui/word-select";
import type { CoverageAsked } from "@/lib/coverage/schema";
import { ruleOf } from "@/lib/saturation/rule";
import { BASES, RUNS, THRESHOLDS, USUAL_RULE } from "@/lib/saturation/vocabulary";
import styles from "./saturation.module.css";

/** When a persona counts as saturated, as a sentence whose figures are menus. */
export function RuleSentence({ asked, address }: { asked: CoverageAsked; address: ReturnType<typeof useAddress> }) {
  const rule = ruleOf(asked);
  const set = (name: "base" | "run" | "threshold") => (value: string) =>
    address.push({ [name]: Number(value) === USUAL_RULE[name] ? null : value });
  return (
    <p className={styles.rule}>
      Saturated:{" "}
      <WordSelect label="Run" value={String(rule.run)} choices={RUNS.map((n) => choice(n, `${n} interviews`))} onChange={set("run")} />{" "}
      running bring new codes of{" "}
      <WordSelect
        label="Threshold"
        value={String(rule.threshold)}
        choices={THRESHOLDS.map((n) => choice(n, n === 0 ? "0 %" : "at most 5 %"))}
        onChange={set("threshold")}
      />{" "}
      of the base, which is the codes of the{" "}
      <WordSelect label="Base" value={String(rule.base)} choices={BASES.map((n) => choice(n, `first ${n}`))} onChange={set("base")} />{" "}
      (Guest, Namey and Chen 2020).
    </p>
  );
}

function choice(value: number, name: string) {
  return { value: String(value), name };
}
