import type { LinkedQuote } from "@/lib/findings/schema";
import type { Linked } from "./state";

type Link = Pick<LinkedQuote, "stance" | "state" | "participantIds" | "participantCode" | "date">;

/**
 * Who stands behind a claim by the quotes linked to it: distinct people for it and against it. Words that were refused or hidden count and are not shown
 * (rule 14); deleted ones do not count, and are told of.
 */
export function linkedPeople(links: readonly Link[]): Linked {
  const standing = links.filter(({ state }) => state !== "deleted" && state !== "gone");
  const people = (stance: Link["stance"]) => new Set(standing.filter((link) => link.stance === stance).flatMap(speakers)).size;
  const days = standing.flatMap(({ date }) => date ?? []).sort();
  return { for: people("for"), against: people("against"), lost: links.length - standing.length, newest: days.at(-1) ?? null };
}

function speakers({ participantIds, participantCode }: Link): string[] {
  return participantIds.length > 0 ? participantIds : [participantCode];
}
