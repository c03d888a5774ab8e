import { z } from "zod";
import type { Account } from "@/lib/accounts/schema";
import { OUTCOMES } from "@/lib/accounts/vocabulary";
import { stepText } from "@/lib/journey/schema";
import { idText, lineText, proseText, type Recorded } from "@/lib/record";
import type { ThemeQuote } from "@/lib/themes/schema";
import type { ChurnByStage } from "./churn";
import type { Competition } from "./competition";
import type { Agreement, ReasonClass, ReasonTable } from "./reasons";
import { type CompetitorStanding, DRIVER_SOURCES, DRIVERS, type Driver, type DriverSource, STANDINGS } from "./vocabulary";
import type { WinLoss, WinLossGroup } from "./win-loss";

/** What a lost account taught: what happened when, the first sign, the chain of reasons, whether it could have been helped, and the lesson. */
export const postMortem = z.strictObject({
  timeline: proseText(4000),
  firstSign: proseText(1000),
  reasons: proseText(2000),
  fixable: z.enum(["fixable", "structural"]).nullable(),
  lesson: proseText(2000),
});
export type PostMortem = z.infer<typeof postMortem>;

export const competitorInput = z.strictObject({ name: lineText(), codeId: idText.nullish() });
export type CompetitorInput = z.infer<typeof competitorInput>;
export const competitorPatch = competitorInput.partial();
export type CompetitorPatch = z.infer<typeof competitorPatch>;
export const competitorMerge = z.strictObject({ into: idText });

/** A competitor; `mentions`: distinct people interviewed, and beside them respondents, who mention it under its code (null: it has none). */
export type Competitor = Recorded & { name: string; codeId: string | null; mentions: { people: number; respondents: number } | null };

/** Why a deal went as it did. Giving one that is there already changes it. */
export const driverInput = z.strictObject({
  accountId: idText,
  source: z.enum(DRIVER_SOURCES),
  driver: z.enum(DRIVERS),
  isPrimary: z.boolean().optional(),
  note: proseText(1000).optional(),
});
export type DriverInput = z.infer<typeof driverInput>;
export const driverPatch = z.strictObject({ isPrimary: z.boolean().optional(), note: proseText(1000).optional() });
export type DriverPatch = z.infer<typeof driverPatch>;
export type DealDriver = Recorded & { accountId: string; source: DriverSource; driver: Driver; isPrimary: boolean; note: string };

/** How far an account, or a person, got with a competitor. Giving one that is there already changes it. */
export const consideredInput = z
  .strictObject({
    competitorId: idText,
    accountId: idText.nullish(),
    participantId: idText.nullish(),
    standing: z.enum(STANDINGS),
    step: stepText.nullish(),
  })
  .refine(({ accountId, participantId }) => (accountId == null) !== (participantId == null), {
    error: "name either an account or a person",
    path: ["accountId"],
  });
export type ConsideredInput = z.infer<typeof consideredInput>;
export const consideredPatch = z.strictObject({ standing: z.enum(STANDINGS).optional(), step: stepText.nullish() });
export type ConsideredPatch = z.infer<typeof consideredPatch>;
export type Considered = Recorded & {
  competitorId: string;
  accountId: string | null;
  participantId: string | null;
  standing: CompetitorStanding;
  step: string | null;
};

/** Wins and losses: everybody, by persona, by plan, by competitor considered; the reasons of each class; the seller's against the buyer's; the competition. */
export type WinsAndLosses = {
  all: WinLoss;
  byPersona: WinLossGroup[];
  byPlan: WinLossGroup[];
  reasons: Record<ReasonClass, ReasonTable>;
  agreement: Agreement;
  competition: Competition;
};

/** The page of deals. */
export type Deals = { churn: ChurnByStage; wins: WinsAndLosses; competitors: Competitor[] };

/** Which accounts stand behind a number: what is not asked is not filtered. `stage` and `stuck` take "none" for not known, `plan` and `persona` too. */
export const dealAccountsQuery = z.strictObject({
  class: z.enum([...OUTCOMES, "lost", "unknown"]).optional(),
  stage: z.string().max(60).optional(),
  step: z.string().max(120).optional(),
  /** accounts whose last stage is this one or one after it */
  reached: z.string().max(60).optional(),
  stuck: z.string().max(60).optional(),
  plan: z.string().max(100).optional(),
  persona: idText.optional(),
  competitor: idText.optional(),
  /** with `competitor`: how far they got with it, at least */
  standing: z.enum(STANDINGS).optional(),
  /** with `competitor`: went over to it at this step; "none": nobody knows where */
  at: z.string().max(120).optional(),
  driver: z.enum(DRIVERS).optional(),
  source: z.enum(DRIVER_SOURCES).optional(),
  /** with `driver`: only where it is the first of all */
  primary: z.stringbool().optional(),
  /** the seller's and the buyer's primary reason, where both spoke; "none": the buyer puts none first */
  seller: z.enum(DRIVERS).optional(),
  buyer: z.enum([...DRIVERS, "none"]).optional(),
  q: z.string().max(200).optional(),
});
export type DealAccountsQuery = z.infer<typeof dealAccountsQuery>;

/** One account of such a list; `completeness`: how much of its post-mortem stands, of a lost one. */
export type DealAccount = Pick<
  Account,
  "id" | "name" | "plan" | "contractValue" | "outcome" | "lastStep" | "stuckStep" | "endedOn" | "participants"
> & { completeness: { filled: number; of: number } | null };

/** One person of an account, by code, with how many quotes of theirs there are. */
export type DealPerson = {
  id: string;
  code: string;
  audience: string | null;
  role: string | null;
  personaId: string | null;
  quotes: number;
};

/** One account with everything that says why: its reasons, whom else it weighed, its people and what they said, failures first. `withheld` quotes are counted and not shown. */
export type DealSheet = {
  account: Account;
  drivers: DealDriver[];
  considered: Considered[];
  people: DealPerson[];
  quotes: (ThemeQuote & { point: "trigger" | "failure" | null; step: string | null })[];
  withheld: number;
  quotesInAll: number;
};
