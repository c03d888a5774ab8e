import { Button } from "@mantine/core";
import type { Coverage } from "@/lib/coverage/schema";
import { type CoveredAudience, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import styles from "./coverage-board.module.css";
import type { Wanted } from "./plan-input";

const WHO: Record<CoveredAudience, string> = { prospect: "who is still deciding", customer: "who is a customer", churned: "who left" };

/** Whom to talk to next and why, the conversation that changes most first; each can be planned at once. */
export function TalkToNext({ next, items, plan }: { next: Coverage["next"]; items: Coverage["items"]; plan: (wanted: Wanted) => void }) {
  const rest = items.filter(({ covered, holes }) => covered && holes.length === 0).map(({ name }) => name);
  return (
    <section aria-labelledby="next">
      <h2 id="next">Who to talk to next</h2>
      <p className={styles.sub}>Ordered by what one more conversation would change</p>
      <ol className={styles.list}>
        {next.map((one, index) => (
          <li className={styles.item} key={`${one.personaId} ${one.audience}`}>
            <span className={styles.number}>{index + 1}</span>
            <div>
              <span className={styles.who}>{titleOf(one)}</span>
              <span className={styles.why}>{one.reason}</span>
            </div>
            <Button size="compact-sm" aria-label={`Plan: ${titleOf(one)}`} onClick={() => plan(one)}>
              Plan
            </Button>
          </li>
        ))}
      </ol>
      {next.length === 0 && items.length > 0 ? <p className={styles.rest}>No gap is open: what is missing is heard or planned.</p> : null}
      {rest.length > 0 ? <p className={styles.rest}>Covered, with every audience heard: {rest.join(", ")}.</p> : null}
    </section>
  );
}

function titleOf({ personaName, audience, role }: { personaName: string; audience: CoveredAudience; role?: Role }): string {
  return `${personaName} ${WHO[audience]}${role ? `, in the role ${ROLE_NAMES[role]}` : ""}`;
}
