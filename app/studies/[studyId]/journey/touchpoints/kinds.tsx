import type { ListFolder } from "@/app/_data/lists";
import { plural } from "@/app/_ui/plural";
import { showDay } from "@/app/_ui/show-day";
import type { ListKind } from "@/app/studies/[studyId]/journey/_lists/list-kind";
import styles from "@/app/studies/[studyId]/journey/_lists/lists.module.css";
import { ASSET_STATES, DATA_SOURCES, ENGAGEMENTS, FITS, TOUCHPOINT_KINDS } from "@/lib/journey/map-vocabulary";
import { DATA_SOURCE_NAMES } from "@/lib/kpis/names";
import type { Kpi } from "@/lib/kpis/schema";
import { ASSET_STATE_NAMES, ENGAGEMENT_NAMES, FIT_NAMES, TOUCHPOINT_NAMES } from "@/lib/touchpoints/names";
import type { Asset, CodePeople, Milestone, Touchpoint } from "@/lib/touchpoints/schema";

const choices = <Value extends string>(values: readonly Value[], names: Record<Value, string>) =>
  values.map((value) => ({ value, name: names[value] }));

const quiet = (words: string) => <span className={styles.quiet}>{words}</span>;
const missing = (words: string) => <span className={styles.gap}>{words}</span>;
const FITTING = choices(FITS, FIT_NAMES);

/** People counted from the quotes of its code; a dash where none is named. */
function helped(heard: CodePeople | null) {
  if (!heard) return quiet("no code");
  return `helped ${heard.helped}, hindered ${heard.hindered}`;
}

function figure(value: number | null, unit: string) {
  return value === null ? null : `${value.toLocaleString("en")}${unit === "" ? "" : unit === "%" ? " %" : ` ${unit}`}`;
}

export const TOUCHPOINTS: ListKind<Touchpoint> = {
  folder: "touchpoints" satisfies ListFolder,
  one: "touchpoint",
  add: "Add a touchpoint",
  empty: {
    title: "No touchpoint yet",
    about:
      "A touchpoint is where people meet you: a page, a call, a mail. Each stands at its steps on the map, with one team that leads, a goal, and whom it helped and hindered in their own words.",
  },
  nameOf: ({ name }) => name,
  start: { kind: "other", places: [], supporters: [], personaId: null },
  fields: [
    { name: "name", label: "Name", kind: "line", required: true },
    { name: "kind", label: "Kind", kind: "choice", choices: choices(TOUCHPOINT_KINDS, TOUCHPOINT_NAMES) },
    { name: "personaId", label: "For", kind: "persona", empty: "everybody", beside: true },
    { name: "places", label: "Where people meet it", kind: "places" },
    {
      name: "codeId",
      label: "Code of its quotes",
      kind: "code",
      codeKind: "touchpoint",
      empty: "none",
      help: "Says whom it helped and hindered.",
    },
    { name: "leadTeam", label: "Team that leads", kind: "line", max: 80, empty: "", help: "Exactly one." },
    { name: "supporters", label: "Teams that support", kind: "teams" },
    { name: "channel", label: "Channel", kind: "line" },
    { name: "message", label: "What it says", kind: "prose", max: 2000 },
    { name: "goal", label: "Goal", kind: "line", max: 300 },
    { name: "goalTarget", label: "Target", kind: "number" },
    { name: "goalActual", label: "Actual", kind: "number", beside: true },
    { name: "goalUnit", label: "Unit", kind: "line", max: 30, beside: true },
    { name: "needMet", label: "Meets the need", kind: "choice", choices: FITTING, empty: "not judged" },
    {
      name: "engagement",
      label: "Engagement",
      kind: "choice",
      choices: choices(ENGAGEMENTS, ENGAGEMENT_NAMES),
      empty: "not judged",
      beside: true,
    },
    { name: "messageFit", label: "Right message", kind: "choice", choices: FITTING, empty: "not judged", beside: true },
  ],
  columns: [
    { head: "Touchpoint", cell: ({ name }) => name },
    {
      head: "At",
      cell: ({ places }, { step }) => (places.length === 0 ? missing("no step") : places.map((place) => step(place.step)).join(", ")),
    },
    { head: "Leads", cell: ({ leadTeam }) => leadTeam ?? missing("no team") },
    { head: "Their words", cell: ({ heard }) => helped(heard), wide: true },
    {
      head: "Goal",
      wide: true,
      cell: ({ goal, goalActual, goalTarget, goalUnit }) =>
        goal === "" && goalTarget === null
          ? quiet("none")
          : `${goal} ${figure(goalActual, goalUnit) ?? "?"} of ${figure(goalTarget, goalUnit) ?? "?"}`,
    },
  ],
};

export const ASSETS: ListKind<Asset> = {
  folder: "assets",
  one: "piece of content",
  add: "Add a piece of content",
  empty: {
    title: "No content yet",
    about:
      "What each step needs, whether it exists or not: a page, a film, a case. Named with the code of those who asked for it, the list shows what is wanted most.",
  },
  nameOf: ({ name }) => name,
  start: { state: "exists", step: null, personaId: null },
  fields: [
    { name: "name", label: "Name", kind: "line", required: true },
    { name: "step", label: "Needed at", kind: "step", required: true },
    { name: "personaId", label: "For", kind: "persona", empty: "everybody", beside: true },
    { name: "state", label: "State", kind: "choice", choices: choices(ASSET_STATES, ASSET_STATE_NAMES) },
    { name: "touchpointId", label: "Used at", kind: "touchpoint", empty: "no touchpoint", beside: true },
    { name: "codeId", label: "Code of those who asked for it", kind: "code", codeKind: "need", empty: "none" },
    { name: "link", label: "Where it lies", kind: "line", max: 500 },
  ],
  columns: [
    { head: "Content", cell: ({ name }) => name },
    { head: "Needed at", cell: ({ step: slug }, { step }) => step(slug) },
    { head: "State", cell: ({ state }) => (state === "exists" ? state : missing(ASSET_STATE_NAMES[state])) },
    { head: "Asked for by", cell: ({ heard }) => (heard ? plural(heard.people, "person", "people") : quiet("no code")) },
    { head: "For", cell: ({ personaId }, { persona }) => persona(personaId), wide: true },
  ],
};

export const KPIS: ListKind<Kpi> = {
  folder: "kpis",
  one: "KPI",
  add: "Add a KPI",
  empty: {
    title: "No KPI yet",
    about: "A number that a step is steered by: where it comes from, what it is, what it should be, and the one team that can move it.",
  },
  nameOf: ({ name }) => name,
  start: { sourceType: "other", step: null, personaId: null },
  fields: [
    { name: "name", label: "Name", kind: "line", required: true },
    { name: "step", label: "Step", kind: "step", required: true },
    { name: "personaId", label: "For", kind: "persona", empty: "everybody", beside: true },
    { name: "current", label: "Current", kind: "number" },
    { name: "target", label: "Target", kind: "number", beside: true },
    { name: "unit", label: "Unit", kind: "line", max: 30, beside: true },
    { name: "date", label: "As of", kind: "day" },
    { name: "team", label: "Team that moves it", kind: "line", max: 80, empty: "", beside: true },
    { name: "sourceType", label: "Kind of source", kind: "choice", choices: choices(DATA_SOURCES, DATA_SOURCE_NAMES) },
    { name: "source", label: "Source", kind: "line", beside: true },
  ],
  columns: [
    { head: "KPI", cell: ({ name }) => name },
    { head: "Step", cell: ({ step: slug }, { step }) => step(slug) },
    { head: "Current", cell: ({ current, unit }) => figure(current, unit) ?? missing("none"), numeric: true },
    { head: "Target", cell: ({ target, unit }) => figure(target, unit) ?? missing("none"), numeric: true },
    { head: "Team", cell: ({ team }) => team ?? missing("no team") },
    { head: "As of", cell: ({ date }) => (date ? showDay(date) : quiet("no day")), wide: true },
    { head: "Source", cell: ({ source, sourceType }) => source || DATA_SOURCE_NAMES[sourceType], wide: true },
  ],
};

export const MILESTONES: ListKind<Milestone> = {
  folder: "milestones",
  one: "milestone",
  add: "Add a milestone",
  empty: {
    title: "No milestone yet",
    about:
      "What the customer has reached, seen from their side: the first list counted, the second site opened. Each stands at a step, with the touchpoint that tells it.",
  },
  nameOf: ({ name }) => name,
  start: { step: null, personaId: null },
  fields: [
    { name: "name", label: "Name", kind: "line", required: true },
    { name: "step", label: "Step", kind: "step", required: true },
    { name: "personaId", label: "For", kind: "persona", empty: "everybody", beside: true },
    { name: "goal", label: "What it is good for", kind: "line", max: 500 },
    { name: "touchpointId", label: "Told at", kind: "touchpoint", empty: "no touchpoint" },
  ],
  columns: [
    { head: "Milestone", cell: ({ name }) => name },
    { head: "Step", cell: ({ step: slug }, { step }) => step(slug) },
    { head: "Good for", cell: ({ goal }) => goal || quiet("not said"), wide: true },
    { head: "Told at", cell: ({ touchpointId }, { touchpoint }) => touchpoint(touchpointId) || quiet("no touchpoint"), wide: true },
    { head: "For", cell: ({ personaId }, { persona }) => persona(personaId) },
  ],
};
