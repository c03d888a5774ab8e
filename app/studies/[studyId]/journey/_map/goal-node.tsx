import { useUpdateMap } from "@/app/_data/journey-map";
import { useMayEdit } from "@/app/_team/editors-only";
import type { Fact } from "@/app/_ui/facts";
import { Clashing } from "@/app/_ui/refusal";
import { showFailure } from "@/app/_ui/toast";
import { useStoredForm } from "@/app/_ui/use-stored-form";
import type { MapItem } from "@/lib/journey-map/schema";
import styles from "./goal-node.module.css";

const goalOf = ({ goal }: MapItem): string => goal;
const factsOf = ({ goal }: MapItem): Fact[] => [{ label: "Goal", value: goal }];

/** Where the journey ends: the one goal it culminates in, written in its place. */
export function GoalNode({ studyId, map }: { studyId: string; map: MapItem }) {
  const mayEdit = useMayEdit();
  const update = useUpdateMap(studyId);
  const { form: goal, setForm: setGoal, opened, isChanged, adopt, clash } = useStoredForm(map, { startOf: goalOf, factsOf });
  const save = () => {
    if (clash || !isChanged || goal.trim() === opened.goal) return;
    update.mutate({ id: opened.id, version: opened.version, patch: { goal } }, { onSuccess: adopt, onError: showFailure });
  };
  return (
    <div className={styles.node} data-empty={map.goal === "" || undefined}>
      <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
        <circle
          cx="11"
          cy="11"
          r="9"
          fill="none"
          stroke="var(--ink)"
          strokeWidth="1.6"
          strokeDasharray={map.goal === "" ? "3 3" : undefined}
        />
        {map.goal === "" ? null : <circle cx="11" cy="11" r="4.5" fill="var(--ink)" />}
      </svg>
      {mayEdit ? (
        <label>
          <span>Goal</span>
          <textarea
            value={goal}
            maxLength={300}
            rows={4}
            dir="auto"
            placeholder="What does it all lead to?"
            onChange={(event) => setGoal(event.currentTarget.value)}
            onBlur={save}
          />
        </label>
      ) : (
        <div className={styles.read}>
          <span>Goal</span>
          <p dir="auto">{map.goal || "not said yet"}</p>
        </div>
      )}
      {clash ? <Clashing clash={clash} then="It is stored when you leave the field." /> : null}
    </div>
  );
}
