import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useUpdateItem } from "@/app/_data/lists";
import { EditorsOnly } from "@/app/_team/editors-only";
import { ErrorNote } from "@/app/_ui/error-note";
import { showToast } from "@/app/_ui/toast";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import type { Gap } from "@/lib/actions/schema";
import styles from "./gap-end.module.css";

/** How a gap ends: by an action that answers it, or by a reason why it needs none. */
export function GapEnd({ studyId, gap }: { studyId: string; gap: Gap }) {
  const update = useUpdateItem(studyId, "gaps");
  const [reason, setReason] = useState(gap.closedReason ?? "");
  const { id, version, closedAt, actions, statement, step, personaId } = gap;
  const change = (patch: Record<string, unknown>, message: string) =>
    update.mutate({ id, version, patch }, { onSuccess: () => showToast({ message }) });
  const about = { subject: "gap" as const, subjectId: id, title: statement, step, personaId };
  return (
    <section className={styles.end} aria-labelledby="gap-end">
      <h3 id="gap-end">{closedAt ? "Closed" : "What closes it"}</h3>
      {actions.length > 0 ? (
        <ul>
          {actions.map((action) => (
            <li key={action.id} dir="auto">
              {action.title}
            </li>
          ))}
        </ul>
      ) : null}
      {closedAt ? (
        <>
          {gap.closedReason ? <p dir="auto">Reason: {gap.closedReason}</p> : null}
          <EditorsOnly>
            <div>
              <Button onClick={() => change({ closed: false }, "Opened again")}>Open it again</Button>
            </div>
          </EditorsOnly>
        </>
      ) : (
        <EditorsOnly otherwise={<p className="caption">Open.</p>}>
          <div>
            <MakeAction studyId={studyId} about={about} />
          </div>
          <TextInput
            label="Or a reason why it needs none"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          {update.error ? <ErrorNote title="Not closed.">{update.error.message}</ErrorNote> : null}
          <div>
            <Button onClick={() => change({ closed: true, closedReason: reason.trim() || null }, "Closed")} loading={update.isPending}>
              Close it
            </Button>
          </div>
        </EditorsOnly>
      )}
    </section>
  );
}
