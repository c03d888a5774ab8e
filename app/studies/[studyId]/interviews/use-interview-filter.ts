"use client";

import { useAddress } from "@/app/_ui/use-address";
import type { Interview } from "@/lib/interviews/schema";

export type InterviewShow = { status: string; persona: string; state: string; q: string };

export const SHOW_ALL = { status: null, persona: null, state: null, q: null };

const STATES: Record<string, (interview: Interview) => boolean> = {
  coded: ({ codedAt }) => codedAt !== null,
  open: ({ codedAt, status }) => codedAt === null && status === "done",
  suggestions: ({ openSuggestions }) => openSuggestions > 0,
  thin: ({ thin }) => thin,
  undated: ({ date }) => date === null,
};

/** What the address asks for: held or planned, one persona ("none" for those without), how far the coding is, and words of the title or a code. */
export function useInterviewFilter(): { show: InterviewShow; passes: (interview: Interview) => boolean } {
  const { get } = useAddress();
  const show = { status: get("status") ?? "", persona: get("persona") ?? "", state: get("state") ?? "", q: get("q") ?? "" };
  const q = show.q.trim().toLowerCase();
  return {
    show,
    passes: (interview) =>
      (show.status === "" || interview.status === show.status) &&
      (show.persona === "" || personasOf(interview).includes(show.persona)) &&
      (STATES[show.state]?.(interview) ?? true) &&
      (q === "" || searchable(interview).includes(q)),
  };
}

function personasOf({ participants, placeholder }: Interview): string[] {
  const ids = participants.length > 0 ? participants.map(({ personaId }) => personaId) : [placeholder?.personaId ?? null];
  return ids.map((id) => id ?? "none");
}

function searchable({ title, conductor, placeholder, participants, date }: Interview): string {
  return [title, date, conductor, placeholder?.label, ...participants.map(({ code }) => code)].join("\n").toLowerCase();
}
