import type { Route } from "next";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import { rateText } from "@/app/studies/[studyId]/journey/_figures/rate-text";
import { byLost, type Transition } from "@/lib/flows/drop-off";
import type { StoredFlow, TransitionAction } from "@/lib/flows/schema";
import styles from "./drop-off-page.module.css";

type Props = {
  studyId: string;
  flow: StoredFlow;
  transitions: readonly Transition[];
  actions: Record<string, TransitionAction[]>;
  hrefOf: (fromId: string) => Route;
};

const SHOWN = 10;

/** What to look at first: the transitions at which most stop, each with what is done about it. */
export function ToDo({ studyId, flow, transitions, actions, hrefOf }: Props) {
  const rows = byLost(transitions).slice(0, SHOWN);
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="to-do" className={styles.section}>
      <h2 id="to-do">To do, most lost first</h2>
      <div className={styles.scroll}>
        <table aria-labelledby="to-do">
          <thead>
            <tr>
              <th scope="col">Between</th>
              <th scope="col" className="numeric">
                Stop
              </th>
              <th scope="col" className="numeric">
                Drop-off
              </th>
              <th scope="col">What is done</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ fromId, from, to, all }) => {
              const step = flow.flow.steps.find(({ id }) => id === fromId)?.step ?? null;
              const title = `Bring back those who stop between ${from} and ${to}`;
              return (
                <tr key={fromId}>
                  <td className={styles.between}>
                    <Link href={hrefOf(fromId)} scroll={false}>
                      {from} → {to}
                    </Link>
                  </td>
                  <td className="numeric">{(all.lost ?? 0).toLocaleString("en")}</td>
                  <td className="numeric">
                    {all.tooFew ? "too few" : rateText({ share: all.drop, of: all.entered ?? 0, interval: all.interval }, 5)}
                  </td>
                  <td>
                    {(actions[fromId] ?? []).map((action) => (
                      <p key={action.id}>
                        <Link href={places.actions(studyId, { open: action.id })}>{action.title}</Link>{" "}
                        <span className="caption">{action.status}</span>
                      </p>
                    ))}
                    {(actions[fromId] ?? []).length === 0 ? (
                      <MakeAction
                        studyId={studyId}
                        about={{ subject: "transition", subjectId: `${flow.id}:${fromId}`, title, type: "re-engagement", step }}
                      />
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
