import { PERSONA_FIELDS } from "@/lib/personas/vocabulary";

/** In which table the ids of an address lie, where it is not the last word of it. */
export const COLLECTIONS: Record<string, string> = {
  actions: "journey_actions",
  "deals/accounts": "accounts",
  revisions: "document_revisions",
  drivers: "deal_drivers",
  comments: "finding_comments",
  "follow-ups": "responses",
  maps: "journey_maps",
  members: "memberships",
  agreement: "agreement_rounds",
  marks: "agreement_marks",
  settlements: "agreement_settlements",
  texts: "documents",
  "consent/texts": "consent_texts",
};

/** In which table the ids of a field lie; fields that are not in here hold ids of the address's own kind. */
const FIELDS: Record<string, string> = {
  persona: "personas",
  code: "codes",
  parent: "codes",
  before: "codes",
  other: "codes",
  add: "codes",
  remove: "codes",
  document: "documents",
  participant: "participants",
  account: "accounts",
  touchpoint: "touchpoints",
  competitor: "competitors",
  highlight: "highlights",
  interview: "interviews",
  questionnaire: "questionnaires",
  question: "guide_questions",
  action: "actions",
  map: "journey_maps",
};

/** The same for a field whose word says too little. */
const PLACES: Record<string, string> = { "cells.[].id": "map_cells" };

const last = (place: string) =>
  place
    .split(".")
    .filter((part) => part !== "[]")
    .at(-1) ?? "";
export const fieldTable = (place: string) => PLACES[place] ?? FIELDS[last(place).replace(/Ids?$/, "")];

/** What stands in an address and is no id of a row. */
export const WORDS: Record<string, string> = { kind: "code", field: PERSONA_FIELDS[0], key: "x", step: "first-contact", questionId: "x" };

/** Ids that whoever sends them makes up: they name parts of what is sent. */
export const MADE_UP = ["flow.steps.[].id", "flow.segments.[].id"];

export type Body = Record<string, unknown>;

/** What a body needs besides, for some rule of its own. */
export const BESIDES: Record<string, (body: Body, at: { place: string; idAt: (place: string) => string }) => Body> = {
  "POST /api/studies/{studyId}/search/code": (body, { place }) => ({
    point: "trigger",
    ...(place.startsWith("hits") ? {} : { q: "import" }),
    ...body,
  }),
  "POST /api/studies/{studyId}/considered": (body, { place, idAt }) =>
    place === "participantId" ? body : { ...body, accountId: idAt("accountId") },
  "POST /api/studies/{studyId}/flows": withFigures,
  "PATCH /api/studies/{studyId}/flows/{itemId}": withFigures,
};

/** One figure for each step of the flow. */
export function withFigures(body: Body): Body {
  const flow = body.flow as { segments: object[] } | undefined;
  return flow ? { ...body, flow: { ...flow, segments: flow.segments.map((segment) => ({ ...segment, entered: [2, 1] })) } } : body;
}

/** Where an id of another study may be sent, for it finds nothing: what is narrowed down to it is empty, what it would be taken off does not carry it. */
export const FINDS_NOTHING = [
  "POST /api/studies/{studyId}/code-groups/reconsider codeId",
  "POST /api/studies/{studyId}/code-groups/reconsider otherId",
  "POST /api/studies/{studyId}/highlights/recode remove.[]",
  "POST /api/studies/{studyId}/highlights/{itemId}/codes remove.[]",
  "PATCH /api/studies/{studyId}/interviews/{itemId} placeholder.personaId",
  // a new cell under an id that is taken gets one of its own
  "PUT /api/studies/{studyId}/maps/{itemId}/cells cells.[].id",
  "POST /api/studies/{studyId}/saved-searches filter",
  "PATCH /api/studies/{studyId}/saved-searches/{itemId} filter",
  "POST /api/studies/{studyId}/search/code filter",
  "POST /api/studies/{studyId}/search/code hits.[].documentId",
  "POST /api/studies/{studyId}/shares query",
];

/** Where something else stands in the way before the id is looked at; the tests of its own area reach it. */
export const REFUSED_BEFORE = [
  "POST /api/studies/{studyId}/agreement/{roundId}/settlements",
  "POST /api/studies/{studyId}/history/redo actionId",
  "POST /api/studies/{studyId}/history/undo actionId",
  "POST /api/studies/{studyId}/suggestions/{itemId}/accept participantIds.[]",
];
