import type { Attendance, Evidence, EvidenceHighlight, EvidencePerson } from "./schema";

/** For tests: a person who may be quoted, P-001 for "1". */
export function person(id: string, facts: Partial<EvidencePerson> = {}): EvidencePerson {
  return {
    participantId: id,
    code: `P-${id.padStart(3, "0")}`,
    personaId: "lead",
    role: "user",
    audience: "customer",
    consent: "internal",
    ...facts,
  };
}

/** For tests: somebody's 400 words in a done interview, by default one named after them. */
export function attendance(participantId: string, facts: Partial<Attendance> = {}): Attendance {
  return {
    participantId,
    interviewId: `interview-${participantId}`,
    audience: "customer",
    date: "2026-03-02",
    status: "done",
    inherited: false,
    ownWords: 400,
    noteWords: 0,
    highlights: 0,
    ...facts,
  };
}

/** For tests: a highlight of somebody's words about setting up. */
export function highlight(id: string, participantId: string, facts: Partial<EvidenceHighlight> = {}): EvidenceHighlight {
  const interviewId = facts.interviewId ?? `interview-${participantId}`;
  return {
    id,
    interviewId,
    documentId: `text-${interviewId}`,
    step: "set-up",
    point: null,
    codeIds: [],
    participantIds: [participantId],
    refused: false,
    starred: false,
    hidden: false,
    verbatim: true,
    quote: `words ${id}`,
    start: 0,
    date: "2026-03-02",
    createdAt: "2026-03-03T10:00:00.000Z",
    ...facts,
  };
}

/** For tests: a study of two personas and three codes; each person given took part in one interview of their own unless attendances say more. */
export function evidence(facts: Partial<Evidence> & { people: EvidencePerson[] }): Evidence {
  return {
    attendances: facts.people.map(({ participantId, audience }) => attendance(participantId, { audience })),
    highlights: [],
    personas: [
      { id: "lead", name: "Floor lead", target: { min: 15, max: 20 } },
      { id: "founder", name: "Founder", target: { min: 15, max: 20 } },
    ],
    codes: [
      { id: "units", name: "Units differ" },
      { id: "template", name: "A colleague's template" },
      { id: "paper", name: "Counted on paper first" },
    ],
    ...facts,
  };
}
