import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { plural } from "@/app/_ui/plural";
import { rateText } from "@/app/studies/[studyId]/journey/_figures/rate-text";
import type { Transition } from "@/lib/flows/drop-off";
import type { TransitionAction } from "@/lib/flows/schema";
import styles from "./transition-list.module.css";

type Props = {
  transitions: readonly Transition[];
  actions: Record<string, TransitionAction[]>;
  /** how many entered the first step: the full width */
  most: number;
  unit: string;
  chosen: string | null;
  hrefOf: (fromId: string) => Route;
};

/** Every transition in a row: how many came, how many went on, how many stopped, and whether one segment did. A row opens the reasons beside it. */
export function TransitionList({ transitions, actions, most, unit, chosen, hrefOf }: Props) {
  return (
    <ul className={styles.list} aria-label="From step to step">
      {transitions.map((transition) => (
        <li key={transition.fromId} data-chosen={transition.fromId === chosen || undefined} className={styles.row}>
          <Link
            href={hrefOf(transition.fromId)}
            scroll={false}
            className={styles.names}
            aria-current={transition.fromId === chosen ? "true" : undefined}
          >
            {transition.from} <span aria-hidden="true">→</span>
            <span className={styles.hidden}> to </span> {transition.to}
          </Link>
          <Bar transition={transition} most={most} />
          <Figures transition={transition} unit={unit} />
          <Signs transition={transition} actions={actions[transition.fromId] ?? []} />
        </li>
      ))}
    </ul>
  );
}

/** As wide as those who came: solid who went on, empty who stopped; dashed where nobody counted. */
function Bar({ transition: { all }, most }: { transition: Transition; most: number }) {
  const { entered, went } = all;
  if (entered === null || most === 0) return <span className={styles.unknown} aria-hidden="true" />;
  const width = `${Math.max(1, (entered / most) * 100)}%`;
  const on = went === null || entered === 0 ? 0 : Math.min(100, (went / entered) * 100);
  return (
    <span className={styles.track} aria-hidden="true">
      <span className={styles.came} style={{ width }} data-unknown={went === null || undefined} data-more={all.more > 0 || undefined}>
        <span className={styles.went} style={{ width: `${on}%` }} />
      </span>
    </span>
  );
}

function Figures({ transition: { all }, unit }: { transition: Transition; unit: string }) {
  const { entered, went, lost, drop, interval, more } = all;
  if (entered === null || went === null) return <span className={styles.figures}>not counted</span>;
  if (more > 0) {
    return (
      <span className={styles.figures}>
        <b>{more.toLocaleString("en")} more</b> at the next step
      </span>
    );
  }
  return (
    <span className={styles.figures}>
      <b>{(lost ?? 0).toLocaleString("en")}</b> of {entered.toLocaleString("en")} {unit} stop,{" "}
      {all.tooFew ? "too few" : rateText({ share: drop, of: entered, interval }, 5)}
    </span>
  );
}

const KINDS: Partial<Record<Transition["concentration"]["kind"], string>> = {
  "one-segment": "one segment",
  broad: "broad",
  mixed: "mixed",
};

function Signs({ transition: { concentration, keyHit, all }, actions }: { transition: Transition; actions: TransitionAction[] }) {
  const kind = (all.lost ?? 0) > 0 ? KINDS[concentration.kind] : undefined;
  const open = actions.filter(({ status }) => status !== "dropped").length;
  return (
    <span className={styles.signs}>
      {kind ? <span data-strong={concentration.kind === "one-segment" || undefined}>{kind}</span> : null}
      {keyHit.length > 0 ? <b className={styles.attention}>a key segment</b> : null}
      {open > 0 ? <span>{plural(open, "action")}</span> : null}
    </span>
  );
}
