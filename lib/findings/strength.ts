import type { Audience, Role } from "@/lib/participants/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { FindingSide, FindingStrength } from "./schema";
import { STRENGTHS, type Stance, type StrengthWord } from "./vocabulary";

/** Somebody whom a quote counts for. `isOther`: of another persona than the finding's. */
export type LinkSpeaker = { key: string; audience: Audience | null; role: Role | null; isRespondent: boolean; isOther: boolean };

/** A linked quote that stands, and whom it counts for. */
export type StandingLink = { stance: Stance; date: string | null; speakers: readonly LinkSpeaker[] };

/** From here up, people are more than a few voices; the same figure is the least of each audience that coverage asks for (rule 10). */
const SOME = 3;
const SOLID = 5;
/** Below this many a share is not shown either. */
const BROAD = 8;
/** Months after which a finding needs to be heard again. */
export const STALE_MONTHS = 6;

/** The rule of the word, as the page explains it. */
export const STRENGTH_HELP =
  "Thin: 1 or 2 people speak for it. Some: 3 or more. Solid: 5 or more, from two audiences or two roles. Broad: 8 or more, from two audiences and two roles. " +
  "One step less where nobody was heard for six months, and one where half as many people or more speak against it. People interviewed and respondents are counted apart; " +
  "the larger of the two decides. Words of somebody who refused to be quoted count and are not shown; deleted ones do not count.";

/**
 * What a finding rests on and the word for it: thin (1 or 2 people), some (3), solid (5, of two audiences or two roles), broad (8, of two audiences and
 * two roles); a step less where it is stale, and one where half as many people speak against it; never less than thin. People interviewed and
 * respondents are counted apart (rule 1), the larger number decides. `today`: `YYYY-MM-DD`.
 */
export function strengthOf(links: readonly StandingLink[], today: string): FindingStrength {
  const own = links.map((link) => ({ ...link, speakers: link.speakers.filter(({ isOther }) => !isOther) }));
  const [pro, contra] = [sideOf(own, "for"), sideOf(own, "against")];
  const holding = own.filter(({ stance, speakers }) => stance === "for" && speakers.length > 0);
  const speakers = holding.flatMap((link) => link.speakers);
  const audiences = AUDIENCES.filter((one) => speakers.some(({ audience }) => audience === one));
  const roles = ROLES.filter((one) => speakers.some(({ role }) => role === one));
  const lastHeard = holding.reduce<string | null>((last, { date }) => (date !== null && date > (last ?? "") ? date : last), null);
  const stale = lastHeard !== null && lastHeard < monthsBefore(today, STALE_MONTHS);
  const against = voices(contra) * 2 >= voices(pro) && voices(contra) > 0;
  return {
    word: wordOf(voices(pro), { wide: Number(audiences.length > 1) + Number(roles.length > 1), less: Number(stale) + Number(against) }),
    for: pro,
    against: contra,
    audiences,
    roles,
    lastHeard,
    stale,
    elsewhere: keysOf(links.filter(({ stance }) => stance === "for").flatMap((link) => link.speakers.filter(({ isOther }) => isOther))),
    uncounted: links.filter((link) => link.speakers.length === 0).length,
  };
}

/** How many speak on a side: people interviewed or respondents, whichever are more; never added (rule 1). */
export function voices({ people, respondents }: FindingSide): number {
  return Math.max(people, respondents);
}

function wordOf(count: number, { wide, less }: { wide: number; less: number }): StrengthWord {
  if (count === 0) return "none";
  const reached = count >= BROAD && wide === 2 ? 4 : count >= SOLID && wide > 0 ? 3 : count >= SOME ? 2 : 1;
  return STRENGTHS[Math.max(1, reached - less)] ?? "thin";
}

function sideOf(links: readonly StandingLink[], stance: Stance): FindingSide {
  const side = links.filter((link) => link.stance === stance && link.speakers.length > 0);
  const speakers = side.flatMap((link) => link.speakers);
  return {
    quotes: side.length,
    people: keysOf(speakers.filter(({ isRespondent }) => !isRespondent)),
    respondents: keysOf(speakers.filter(({ isRespondent }) => isRespondent)),
  };
}

function keysOf(speakers: readonly LinkSpeaker[]): number {
  return new Set(speakers.map(({ key }) => key)).size;
}

/** The day so many months before another, both `YYYY-MM-DD`; of a month without that day, its last day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const index = year * 12 + (month - 1) - months;
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${inYear}-${two(inMonth)}-${two(Math.min(date, last))}`;
}
