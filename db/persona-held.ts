import { and, count, eq, isNull, sql } from "drizzle-orm";
import { counted } from "@/lib/text/counted";
import { standing } from "./participants/standing";
import {
  assets,
  findings,
  gaps,
  interviews,
  journeyActions,
  kpis,
  milestones,
  participants,
  questionnaires,
  responses,
  touchpoints,
} from "./schema";
import { now } from "./stamp";
import type { Db } from "./types";

type PersonaRef = { studyId: string; personaId: string };

/** Lists of the journey whose things may be those of one persona, with what one and several are called. */
const LISTS = [
  { table: touchpoints, one: "touchpoint", many: "touchpoints" },
  { table: assets, one: "piece of content", many: "pieces of content" },
  { table: kpis, one: "KPI", many: "KPIs" },
  { table: milestones, one: "milestone", many: "milestones" },
  { table: gaps, one: "gap", many: "gaps" },
  { table: journeyActions, one: "action", many: "actions" },
] as const;

/** How many things would lose their persona, deleted ones left out. `replies`: those linked to nobody. `lists`: touchpoints, content, KPIs and so on. */
export type HeldByPersona = { participants: number; planned: number; replies: number; findings: number; lists: number };

/** What would lose its persona, counted, and the same as words: "2 people, 1 planned interview and 3 findings". */
export function heldByPersona(tx: Db, ref: PersonaRef): { held: HeldByPersona; words: string } {
  const { studyId, personaId } = ref;
  const people = tx
    .select({ n: count() })
    .from(participants)
    .where(and(standing(studyId), eq(participants.personaId, personaId)))
    .get();
  const planned = tx
    .select({ n: count() })
    .from(interviews)
    .where(and(eq(interviews.studyId, studyId), eq(interviews.placeholderPersonaId, personaId), isNull(interviews.deletedAt)))
    .get();
  const replies = tx
    .select({ n: count() })
    .from(responses)
    .where(and(naming(responses, ref), isNull(responses.participantId), isNull(responses.deletedAt)))
    .get();
  const listed = LISTS.map(({ table, one, many }) => ({ n: standingIn(tx, table, ref), one, many }));
  const held = {
    participants: people?.n ?? 0,
    planned: planned?.n ?? 0,
    replies: replies?.n ?? 0,
    findings: standingIn(tx, findings, ref),
    lists: listed.reduce((sum, { n }) => sum + n, 0),
  };
  const rest = [
    { n: held.replies, one: "reply to questionnaires", many: "replies to questionnaires" },
    { n: held.findings, one: "finding", many: "findings" },
    ...listed,
  ];
  const parts = [
    counted(held.participants, "person", "people"),
    counted(held.planned, "planned interview"),
    ...rest.filter(({ n }) => n > 0).map(({ n, one, many }) => counted(n, one, many)),
  ];
  return { held, words: `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}` };
}

type Listed = typeof findings | (typeof LISTS)[number]["table"];
type Naming = Listed | typeof participants | typeof responses | typeof questionnaires;

const naming = (table: Naming, { studyId, personaId }: PersonaRef) => and(eq(table.studyId, studyId), eq(table.personaId, personaId));

function standingIn(tx: Db, table: Listed, ref: PersonaRef): number {
  const there = and(naming(table, ref), isNull(table.deletedAt));
  return tx.select({ n: count() }).from(table).where(there).get()?.n ?? 0;
}

type Move = PersonaRef & { to: string | null };

/** Gives people, planned interviews, replies and questionnaires to another persona, or to none; deleted ones too, so that they come back to where the others went. */
export function movePeople(tx: Db, { to, ...ref }: Move): void {
  const { studyId, personaId } = ref;
  tx.update(interviews)
    .set({ placeholderPersonaId: to, version: sql`${interviews.version} + 1`, updatedAt: now() })
    .where(and(eq(interviews.studyId, studyId), eq(interviews.placeholderPersonaId, personaId)))
    .run();
  for (const table of [participants, responses, questionnaires]) rename(tx, table, { ...ref, to });
}

/** Gives findings and what the lists of the journey hold to another persona, or to none; deleted ones too. */
export function moveStatements(tx: Db, move: Move): void {
  for (const table of [findings, ...LISTS.map((list) => list.table)]) rename(tx, table, move);
}

function rename(tx: Db, table: Naming, { to, ...ref }: Move): void {
  tx.update(table)
    .set({ personaId: to, version: sql`${table.version} + 1`, updatedAt: now() })
    .where(naming(table, ref))
    .run();
}
