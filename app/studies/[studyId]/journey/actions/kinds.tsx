import { showDay } from "@/app/_ui/show-day";
import type { ListKind } from "@/app/studies/[studyId]/journey/_lists/list-kind";
import styles from "@/app/studies/[studyId]/journey/_lists/lists.module.css";
import { ACTION_STATUS_NAMES, ACTION_SUBJECT_NAMES, ACTION_TYPE_NAMES, GAP_KIND_NAMES } from "@/lib/actions/names";
import type { Action, Gap } from "@/lib/actions/schema";
import { ACTION_STATUSES, ACTION_TYPES, GAP_KINDS } from "@/lib/actions/vocabulary";

const choices = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
  values.map((value) => ({ value, name: names[value] }));

const quiet = (words: string) => <span className={styles.quiet}>{words}</span>;

/** The actions as they stand on a day: what is past its due day says so. */
export function actionsOn(today: string): ListKind<Action> {
  const due = ({ dueOn, status }: Action) => {
    if (dueOn === null) return quiet("no day");
    const late = dueOn < today && (status === "open" || status === "doing");
    return <span className={late ? styles.gap : undefined}>{`${showDay(dueOn)}${late ? ", late" : ""}`}</span>;
  };
  return {
    folder: "actions",
    one: "action",
    add: "Add an action",
    empty: {
      title: "Nothing to be done yet",
      about:
        "A gap, a drop-off, a difference between two maps or a cell can each become an action with an owner and a day, from where it stands. All of them gather here.",
    },
    nameOf: ({ title }) => title,
    start: { type: "process", status: "open", personaId: null, step: null },
    fields: [
      { name: "title", label: "What is to be done", kind: "prose", required: true, max: 300 },
      { name: "status", label: "Status", kind: "choice", choices: choices(ACTION_STATUSES, ACTION_STATUS_NAMES) },
      { name: "type", label: "Kind", kind: "choice", choices: choices(ACTION_TYPES, ACTION_TYPE_NAMES), beside: true },
      { name: "owner", label: "Owner", kind: "line", max: 80, empty: "" },
      { name: "dueOn", label: "Due", kind: "day", beside: true },
      { name: "step", label: "At", kind: "step", empty: "no step" },
      { name: "personaId", label: "For", kind: "persona", empty: "everybody", beside: true },
      { name: "note", label: "Note", kind: "prose", max: 4000 },
    ],
    columns: [
      {
        head: "Action",
        cell: ({ title, status }) => <span className={status === "done" || status === "dropped" ? styles.done : undefined}>{title}</span>,
      },
      { head: "Owner", cell: ({ owner }) => owner ?? <span className={styles.gap}>nobody</span> },
      { head: "Due", cell: due },
      { head: "Status", cell: ({ status }) => ACTION_STATUS_NAMES[status] },
      { head: "Kind", cell: ({ type }) => ACTION_TYPE_NAMES[type], wide: true },
      { head: "Answers", cell: ({ subject }) => (subject ? ACTION_SUBJECT_NAMES[subject] : quiet("nothing named")), wide: true },
      { head: "At", cell: ({ step: slug }, { step }) => step(slug), wide: true },
    ],
  };
}

export const GAPS: ListKind<Gap> = {
  folder: "gaps",
  one: "gap",
  add: "Add a gap or a flag",
  empty: {
    title: "No gap noted yet",
    about:
      "What is missing on the journey: a bridge to the next step, something they sought and did not find, data nobody tracks, a plan. A gap closes only with an action that answers it, or with a reason.",
  },
  nameOf: ({ statement }) => statement,
  start: { kind: "missing-bridge", step: null, personaId: null },
  fields: [
    { name: "statement", label: "What is missing", kind: "prose", required: true, max: 500 },
    { name: "kind", label: "Kind", kind: "choice", choices: choices(GAP_KINDS, GAP_KIND_NAMES) },
    { name: "dataOwner", label: "Who may have the data", kind: "line", max: 80, empty: "", beside: true },
    { name: "step", label: "At", kind: "step", empty: "no step" },
    { name: "personaId", label: "For", kind: "persona", empty: "everybody", beside: true },
  ],
  columns: [
    { head: "Gap", cell: ({ statement, closedAt }) => <span className={closedAt ? styles.done : undefined}>{statement}</span> },
    { head: "Kind", cell: ({ kind }) => GAP_KIND_NAMES[kind] },
    { head: "At", cell: ({ step: slug }, { step }) => step(slug) || quiet("no step") },
    { head: "For", cell: ({ personaId }, { persona }) => persona(personaId), wide: true },
    {
      head: "Answered by",
      cell: ({ actions, closedAt, closedReason }) => {
        if (actions.length > 0) return actions.map(({ title }) => title).join("; ");
        return closedAt ? `reason: ${closedReason ?? ""}` : <span className={styles.gap}>no action</span>;
      },
    },
  ],
};
