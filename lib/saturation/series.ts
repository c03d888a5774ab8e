import type { CodedInterview } from "./schema";

/** Interviews in the order in which they were held; those without a day come last, alike days by id. */
export function inOrderHeld<T extends Pick<CodedInterview, "date" | "interviewId">>(interviews: readonly T[]): T[] {
  return [...interviews].sort((a, b) => compareDays(a.date, b.date) || compare(a.interviewId, b.interviewId));
}

function compareDays(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** For each interview in the order given, the codes that none before it had brought: only the first time a code is heard counts. */
export function newCodesInOrder(interviews: readonly Pick<CodedInterview, "codeIds">[]): string[][] {
  const heard = new Set<string>();
  return interviews.map(({ codeIds }) => {
    const fresh: string[] = [];
    for (const id of codeIds) {
      if (heard.has(id)) continue;
      heard.add(id);
      fresh.push(id);
    }
    return fresh;
  });
}

/** In how many interviews each code was heard: what the estimates of unheard codes rest on. */
export function interviewsByCode(interviews: readonly Pick<CodedInterview, "codeIds">[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { codeIds } of interviews) {
    for (const id of new Set(codeIds)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
