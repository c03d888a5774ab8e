import type { ThemesSummary } from "@/lib/themes/schema";
import { groupBy } from "./group";
import type { Attendance, Evidence, EvidenceHighlight, EvidencePerson, EvidenceReply } from "./schema";

/** For tests: a person who may be quoted, P-001 for "1". */
export function person(id: string, facts: Partial<EvidencePerson> = {}): EvidencePerson {
  return {
    participantId: id,
    code: `P-${id.padStart(3, "0")}`,
    personaId: "lead",
    role: "user",
    audience: "customer",
    accountId: null,
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
  const interviewId = facts.interviewId === undefined ? `interview-${participantId}` : facts.interviewId;
  return {
    id,
    interviewId,
    answer: null,
    documentId: `text-${interviewId}`,
    step: "set-up",
    point: null,
    direction: null,
    severity: null,
    codeIds: [],
    participantIds: [participantId],
    refused: false,
    starred: false,
    hidden: false,
    verbatim: true,
    date: "2026-03-02",
    createdAt: "2026-03-03T10:00:00.000Z",
    ...facts,
  };
}

/** For tests: a reply of a Floor lead who is a customer and nobody known, R-001 for "1". */
export function reply(id: string, facts: Partial<EvidenceReply> = {}): EvidenceReply {
  return {
    responseId: id,
    code: `R-${id.padStart(3, "0")}`,
    participantId: null,
    personaId: "lead",
    role: "user",
    audience: "customer",
    ...facts,
  };
}

/** For tests: a highlight in what somebody answered, about setting up. */
export function answered(id: string, responseId: string, facts: Partial<EvidenceHighlight> = {}): EvidenceHighlight {
  const place = { questionnaireId: "six-months", questionId: "stopped0", question: "What nearly stopped you?", responseCode: "" };
  const text = `answer-${responseId}`;
  return highlight(id, responseId, { documentId: text, participantIds: [], answer: { ...place, responseId }, ...facts, interviewId: null });
}

/** For tests: what is counted of these replies, as the storage ring counts them: the linked ones by themselves, the others by kind. */
export function crowdsOf(replies: readonly EvidenceReply[]): Evidence["crowds"] {
  const unlinked = replies.filter(({ participantId }) => participantId === null);
  const kinds = groupBy(unlinked, ({ personaId, role, audience }) => JSON.stringify([personaId, role, audience]));
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike;
    return first ? [{ personaId: first.personaId, role: first.role, audience: first.audience, replies: alike.length }] : [];
  });
}

/** For tests: a study of two personas and three codes; each person given took part in one interview of their own unless attendances say more. */
export function evidence(facts: Partial<Evidence> & { people: EvidencePerson[] }): Evidence {
  return {
    attendances: facts.people.map(({ participantId, audience }) => attendance(participantId, { audience })),
    highlights: [],
    replies: [],
    crowds: crowdsOf(facts.replies ?? []),
    personas: [
      { id: "lead", name: "Floor lead", target: { min: 15, max: 20 } },
      { id: "founder", name: "Founder", target: { min: 15, max: 20 } },
    ],
    codes: [
      { id: "units", name: "Units differ" },
      { id: "template", name: "A colleague's template" },
      { id: "paper", name: "Counted on paper first" },
    ],
    accounts: [],
    ...facts,
  };
}

/** For tests: a summary with the words of its quotes, by highlight, as the storage ring reads them. */
export function inWords(summary: ThemesSummary, words: Readonly<Record<string, string>>): ThemesSummary {
  for (const { stages } of summary.items)
    for (const { triggers, failures, themes } of stages)
      for (const quote of [...triggers, ...failures, ...themes].flatMap(({ quotes }) => quotes))
        quote.quote = words[quote.highlightId] ?? "";
  return summary;
}
