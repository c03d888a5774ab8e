import type { Interview, InterviewPatch } from "@/lib/interviews/schema";

/** What puts an interview back as it was before a change: what the change named, and with its people the audience of that day and whom was to be found. */
export function patchBack(before: Interview, patch: InterviewPatch): InterviewPatch {
  const { participants, title, date, conductor, status, placeholder } = before;
  const audiences = participants
    .filter(({ participantId }) => patch.participantIds || patch.audiences?.some((one) => one.participantId === participantId))
    .map(({ participantId, audience }) => ({ participantId, audience }));
  return {
    ...(patch.title !== undefined && { title }),
    ...(patch.date !== undefined && { date }),
    ...(patch.conductor !== undefined && { conductor }),
    ...(patch.status !== undefined && { status }),
    ...(patch.participantIds && { participantIds: idsOf(before), placeholder }),
    ...(audiences.length > 0 && { audiences }),
  };
}

/** Who took part, by id. */
export function idsOf({ participants }: Pick<Interview, "participants">): string[] {
  return participants.map((who) => who.participantId);
}

/**
 * What gives an interview its people back after a label was put back: whoever left with the label, and the audience that the label's person had
 * that day. `speakerOf` is that person; null where nothing is amiss.
 */
export function peopleBack(before: Interview, now: Interview, speakerOf: string | null): InterviewPatch | null {
  const missing = before.participants.filter((who) => !idsOf(now).includes(who.participantId));
  const today = now.participants.find((who) => who.participantId === speakerOf);
  const amiss = before.participants.filter(
    (who) => missing.includes(who) || (today && who.participantId === today.participantId && who.audience !== today.audience),
  );
  if (amiss.length === 0) return null;
  return {
    audiences: amiss.map(({ participantId, audience }) => ({ participantId, audience })),
    ...(missing.length > 0 && { participantIds: [...idsOf(now), ...missing.map((who) => who.participantId)] }),
  };
}
