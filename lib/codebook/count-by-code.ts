import type { EvidenceHighlight } from "@/lib/evidence/schema";

export type CodeCounts = { highlights: number; people: number; respondents: number };

type Held = { highlights: number; people: Set<string>; respondents: Set<string> };

/**
 * Highlights and distinct people per code itself (rule 4), and respondents beside them, never added (rule 1). `standing`: ids of the people who are neither
 * deleted nor merged; an answer of nobody among them is its reply's.
 */
export function countByCode(
  highlights: readonly Pick<EvidenceHighlight, "codeIds" | "answer" | "participantIds">[],
  standing: ReadonlySet<string>,
): Map<string, CodeCounts> {
  const found = new Map<string, Held>();
  for (const { codeIds, answer, participantIds } of highlights) {
    if (codeIds.length === 0) continue;
    const known = participantIds.filter((id) => standing.has(id));
    for (const codeId of codeIds) enter(heldBy(found, codeId), { known, responseId: answer?.responseId ?? null });
  }
  return new Map(
    [...found].map(([id, { highlights, people, respondents }]) => [id, { highlights, people: people.size, respondents: respondents.size }]),
  );
}

function heldBy(found: Map<string, Held>, codeId: string): Held {
  const held = found.get(codeId) ?? { highlights: 0, people: new Set(), respondents: new Set() };
  found.set(codeId, held);
  return held;
}

function enter(held: Held, { known, responseId }: { known: readonly string[]; responseId: string | null }): void {
  held.highlights += 1;
  const whose = responseId === null ? held.people : held.respondents;
  for (const id of known) whose.add(id);
  if (responseId !== null && known.length === 0) whose.add(responseId);
}
