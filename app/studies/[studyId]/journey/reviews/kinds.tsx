import { showDay } from "@/app/_ui/show-day";
import type { ListKind } from "@/app/studies/[studyId]/journey/_lists/list-kind";
import styles from "@/app/studies/[studyId]/journey/_lists/lists.module.css";
import { INPUT_STATES, STAKEHOLDER_FUNCTIONS } from "@/lib/journey/map-vocabulary";
import { FUNCTION_NAMES, INPUT_NAMES } from "@/lib/reviews/names";
import type { Review, Stakeholder } from "@/lib/reviews/schema";

const quiet = (words: string) => <span className={styles.quiet}>{words}</span>;

/** The reviews; a new one begins on `today`. */
export function reviewsOn(today: string): ListKind<Review> {
  return {
    folder: "reviews",
    one: "review",
    add: "Note a review",
    empty: {
      title: "No review yet",
      about:
        "Take the map, or one persona, and ask what success looked like since the last time, and what failure did. A review is due once a quarter unless you change that; the map as it stands is kept with it.",
    },
    nameOf: ({ date }) => `Review of ${showDay(date)}`,
    start: { date: today, personaId: null },
    fields: [
      { name: "date", label: "Day", kind: "day", required: true },
      { name: "personaId", label: "Of", kind: "persona", empty: "the whole map", beside: true },
      { name: "reviewer", label: "By", kind: "line", max: 120 },
      { name: "success", label: "What success looked like", kind: "prose", max: 4000 },
      { name: "failure", label: "What failure looked like", kind: "prose", max: 4000 },
    ],
    columns: [
      { head: "Review", cell: ({ date }) => showDay(date) },
      { head: "Of", cell: ({ personaId }, { persona }) => (personaId === null ? "the whole map" : persona(personaId)) },
      { head: "By", cell: ({ reviewer }) => reviewer || quiet("not said") },
      { head: "Success", cell: ({ success }) => success || quiet("nothing noted"), wide: true },
      { head: "Failure", cell: ({ failure }) => failure || quiet("nothing noted"), wide: true },
    ],
  };
}

export const STAKEHOLDERS: ListKind<Stakeholder> = {
  folder: "stakeholders",
  one: "stakeholder",
  add: "Add a stakeholder",
  empty: {
    title: "Nobody asked yet",
    about:
      "A map that marketing draws alone shows what marketing knows. Ask product, sales, competitive intelligence, customer success, demand generation and UX what they know and what they assume, and note who gave it.",
  },
  nameOf: ({ name, function: itsFunction }) => name || FUNCTION_NAMES[itsFunction],
  start: { function: "product", input: "missing", signedOn: null },
  fields: [
    {
      name: "function",
      label: "Function",
      kind: "choice",
      choices: STAKEHOLDER_FUNCTIONS.map((value) => ({ value, name: FUNCTION_NAMES[value] })),
    },
    { name: "name", label: "Who", kind: "line", max: 120, help: "A team or a role will do.", beside: true },
    { name: "input", label: "Their view", kind: "choice", choices: INPUT_STATES.map((value) => ({ value, name: INPUT_NAMES[value] })) },
    { name: "signedOn", label: "Agreed to the map on", kind: "day", beside: true },
    { name: "note", label: "What they gave", kind: "prose", max: 2000 },
  ],
  columns: [
    { head: "Function", cell: (item) => FUNCTION_NAMES[item.function] },
    { head: "Who", cell: ({ name }) => name || quiet("not said") },
    {
      head: "Their view",
      cell: ({ input }) => (input === "received" ? INPUT_NAMES[input] : <span className={styles.gap}>{INPUT_NAMES[input]}</span>),
    },
    { head: "Agreed", cell: ({ signedOn }) => (signedOn ? showDay(signedOn) : quiet("not yet")) },
    { head: "What they gave", cell: ({ note }) => note, wide: true },
  ],
};
