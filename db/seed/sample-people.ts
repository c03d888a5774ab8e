import type { SampleAccount, SamplePerson, SamplePersona } from "./sample-types";

export const SAMPLE_PERSONAS: readonly SamplePersona[] = [
  {
    key: "planner",
    name: "Round planner",
    summary:
      "Decides who knocks on which door, and finds cover when somebody rings in sick before light. Usually came up from care or the front desk, knows every dog and back door by heart, and is the only one who does. A good week is one in which the phone by the bed stays quiet.",
    target: null,
  },
  {
    key: "owner",
    name: "Owner who signs",
    summary:
      "Owns or runs the agency, signs the contract and answers to the council, the inspector and the families. Rarely opens the program; judges it by clawbacks, complaints, hours that come out right, and whether the bill moves without being asked.",
    target: null,
  },
  {
    key: "carer",
    name: "Carer on the road",
    summary:
      "Drives the round and does the work. Meets the program as an app on a phone, often without signal. Wants to know who was in before, and not to be a dot on somebody's map.",
    target: null,
  },
];

export const SAMPLE_ACCOUNTS: readonly SampleAccount[] = [
  { key: "brackenhill", name: "Brackenhill Home Care", plan: "Rounds", contractValue: 8400, outcome: "won", lastStep: "renewal" },
  { key: "three-bridges", name: "Three Bridges Care", plan: "Rounds Plus", contractValue: 21600, outcome: "won", lastStep: "expand" },
  { key: "coppice-lane", name: "Coppice Lane Carers", plan: "Rounds", contractValue: 12800, outcome: "won", lastStep: "public-story" },
  { key: "oystercatcher", name: "Oystercatcher Island Care", plan: "Rounds", contractValue: 6100, outcome: "won", lastStep: "renewal" },
  { key: "loxwater", name: "Loxwater Care at Home", plan: "Rounds Plus", contractValue: 30100, outcome: "won", lastStep: "expand" },
  { key: "harbour-row", name: "Harbour Row Support", plan: null, contractValue: 14600, outcome: "open", lastStep: "trial" },
  { key: "fernley", name: "Fernley & Daughters", plan: null, contractValue: 7900, outcome: "open", lastStep: "compare" },
  { key: "heronshaw", name: "Heronshaw Home Support", plan: null, contractValue: null, outcome: "open", lastStep: "trial" },
  { key: "tidewell", name: "Tidewell Domiciliary", plan: null, contractValue: 18200, outcome: "lost-competitor", lastStep: "approval" },
  { key: "saltmarsh", name: "Saltmarsh Visits", plan: null, contractValue: 9300, outcome: "lost-no-decision", lastStep: "approval" },
  { key: "pargeter", name: "Pargeter Homecare", plan: "Rounds", contractValue: 14200, outcome: "churned", lastStep: "leave" },
  { key: "quillmoor", name: "Quillmoor Nursing at Home", plan: "Rounds", contractValue: 5300, outcome: "churned", lastStep: "leave" },
];

type Row = [key: string, displayName: string, accountKey: string | null];
type Standing = Pick<SamplePerson, "personaKey" | "audience" | "role">;
type Leave = Pick<SamplePerson, "quote" | "contact" | "consentDate">;

const unasked: Leave = { quote: "unknown", contact: "unknown", consentDate: null };
const inside = (consentDate: string): Leave => ({ quote: "internal", contact: "yes", consentDate });
const open = (consentDate: string): Leave => ({ quote: "public", contact: "yes", consentDate });
const planner = (audience: SamplePerson["audience"], role: SamplePerson["role"]): Standing => ({ personaKey: "planner", audience, role });
const owner = (audience: SamplePerson["audience"], role: SamplePerson["role"]): Standing => ({ personaKey: "owner", audience, role });
const carer = (audience: SamplePerson["audience"]): Standing => ({ personaKey: "carer", audience, role: "user" });

function person([key, displayName, accountKey]: Row, standing: Standing, about: Leave & { fields?: Record<string, string> }): SamplePerson {
  return { key, displayName, accountKey, ...standing, ...about, fields: about.fields ?? {} };
}

/** Invented people, every one. The last two are found but not yet heard. */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  person(["maureen", "Maureen Tolley", "brackenhill"], planner("customer", "user"), {
    ...open("2026-03-10"),
    fields: { "Years planning": "22", "Carers planned": "38" },
  }),
  person(["dev", "Devika Rao-Ellery", "three-bridges"], planner("customer", "champion"), {
    ...open("2026-03-19"),
    fields: { "Years planning": "6", "Carers planned": "54" },
  }),
  person(["gwil", "Gwilym Pask", "coppice-lane"], planner("customer", "admin"), {
    ...open("2026-04-02"),
    fields: { "Years planning": "30", "Carers planned": "45" },
  }),
  person(["sanna", "Sanna Oyelaran", "coppice-lane"], planner("customer", "user"), {
    ...inside("2026-04-02"),
    fields: { "Years planning": "under 1", "Carers planned": "45" },
  }),
  person(["jo", "Jo Fennimore", "oystercatcher"], planner("customer", "user"), {
    ...unasked,
    fields: { "Years planning": "9", "Carers planned": "26" },
  }),
  person(["bartek", "Bartek Lisowiec", "loxwater"], planner("customer", "technical"), {
    quote: "refused",
    contact: "yes",
    consentDate: "2026-04-23",
    fields: { "Carers planned": "70" },
  }),
  person(["ines", "Inês Carvalhosa", "loxwater"], planner("customer", "user"), {
    ...inside("2026-05-06"),
    fields: { "Carers planned": "14" },
  }),
  person(["padraig", "Pádraig Hurlihane", "three-bridges"], planner("customer", "user"), {
    ...unasked,
    fields: { "Years planning": "under 1", "Carers planned": "40" },
  }),
  person(["una", "Una Thackwray", "brackenhill"], planner("customer", "champion"), inside("2026-11-05")),
  person(["hettie", "Hettie Marchbanks", "harbour-row"], planner("prospect", "champion"), {
    ...inside("2026-06-03"),
    fields: { "Years planning": "4", "Carers planned": "61" },
  }),
  person(["colm", "Colm Adair-Webb", "tidewell"], planner("prospect", "champion"), unasked),
  person(["ruth", "Ruth Sandilands", "saltmarsh"], planner("prospect", "user"), {
    ...inside("2026-06-24"),
    fields: { "Years planning": "17" },
  }),
  person(["yas", "Yasmin Durrand", "heronshaw"], planner("prospect", "user"), unasked),
  person(["noreen", "Noreen Castellow", "three-bridges"], owner("customer", "economic"), inside("2026-03-19")),
  person(["amit", "Amit Thorsby", "oystercatcher"], owner("customer", "economic"), open("2026-07-08")),
  person(["fay", "Fay Lindqvist-Price", "coppice-lane"], owner("customer", "sponsor"), open("2026-07-16")),
  person(["desmond", "Desmond Aguilar-Penn", "saltmarsh"], owner("prospect", "economic"), inside("2026-06-24")),
  person(["wil", "Wilhelmina Fernley", "fernley"], owner("prospect", "economic"), inside("2026-08-05")),
  person(["hugo", "Hugo Benbow-Sale", "harbour-row"], owner("prospect", "sponsor"), unasked),
  person(["lorna", "Lorna Pargeter", "pargeter"], owner("churned", "economic"), {
    quote: "internal",
    contact: "no",
    consentDate: "2026-09-17",
  }),
  person(["tam", "Tam Ruiz-Kelly", "loxwater"], carer("customer"), inside("2026-05-06")),
  person(["bernie", "Bernadette Oyston", "quillmoor"], carer("churned"), inside("2026-10-01")),
  person(
    ["kit", "Kit Harrowby", null],
    { personaKey: null, audience: "internal", role: "other" },
    { ...inside("2026-10-15"), fields: { Team: "Onboarding, Wickerlane" } },
  ),
  person(["sorrel", "Sorrel Whitcombe", "brackenhill"], carer("customer"), { quote: "unknown", contact: "yes", consentDate: "2026-11-12" }),
  person(["imre", "Imre Vaszary", "quillmoor"], owner("churned", "economic"), {
    quote: "unknown",
    contact: "yes",
    consentDate: "2026-11-16",
  }),
];
