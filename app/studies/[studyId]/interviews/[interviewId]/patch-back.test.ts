import { expect, test } from "vitest";
import type { Interview, InterviewParticipant } from "@/lib/interviews/schema";
import type { Audience } from "@/lib/participants/vocabulary";
import { patchBack, peopleBack } from "./patch-back";

function person(participantId: string, audience: Audience | null): InterviewParticipant {
  return { participantId, code: participantId, audience, personaId: null, role: null };
}

function held(...participants: InterviewParticipant[]): Interview {
  return {
    ...{ id: "one", version: 3, createdAt: "", updatedAt: "", title: "P-001", date: "2026-03-04", kind: "interview", status: "planned" },
    ...{ conductor: "Mel", inherited: false, placeholder: null, participants, documents: [], words: 0, highlights: 0, openSuggestions: 0 },
    ...{ thin: false, codedAt: null, importId: null },
  };
}

const ana = person("ana", "prospect");
const ben = person("ben", null);

test("only what the change named goes back", () => {
  expect(patchBack(held(ana), { date: null })).toEqual({ date: "2026-03-04" });
  expect(patchBack(held(ana), { title: null, status: "done", conductor: "Sam" })).toEqual({
    title: "P-001",
    status: "planned",
    conductor: "Mel",
  });
  expect(patchBack(held(ana, ben), { audiences: [{ participantId: "ben", audience: "churned" }] })).toEqual({
    audiences: [{ participantId: "ben", audience: null }],
  });
});

test("whoever is put back has the audience they had that day, and whom to find is sought again", () => {
  const placeholder = { personaId: null, audience: "churned" as const, role: null, label: null };
  expect(patchBack(held(ana), { participantIds: [] })).toEqual({
    participantIds: ["ana"],
    placeholder: null,
    audiences: [{ participantId: "ana", audience: "prospect" }],
  });
  expect(patchBack({ ...held(), placeholder }, { participantIds: ["ben"] })).toEqual({ participantIds: [], placeholder });
});

test("after a label was put back, whoever left with it comes back, and nothing else changes", () => {
  expect(peopleBack(held(ana), held(ana), "ana")).toBeNull();
  expect(peopleBack(held(ana), held(person("ana", "customer")), "ana")).toEqual({
    audiences: [{ participantId: "ana", audience: "prospect" }],
  });
  expect(peopleBack(held(ana), held(ben), null)).toEqual({
    participantIds: ["ben", "ana"],
    audiences: [{ participantId: "ana", audience: "prospect" }],
  });
});
