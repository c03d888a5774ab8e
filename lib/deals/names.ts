import type { PostMortemPart } from "./post-mortem";
import type { ReasonClass } from "./reasons";
import type { DealAccountsQuery } from "./schema";
import type { CompetitorStanding, Driver, DriverSource } from "./vocabulary";

export const DRIVER_NAMES: Record<Driver, string> = {
  product: "Product",
  price: "Price",
  "selling-tactic": "Selling tactic",
  relationship: "Relationship",
  risk: "Risk",
  timing: "Timing",
};

export const SIDE_NAMES: Record<DriverSource, string> = { buyer: "The buyer says", seller: "The seller says" };

export const STANDING_NAMES: Record<CompetitorStanding, string> = { aware: "heard of it", considered: "considered it", chosen: "chose it" };

export const CLASS_NAMES: Record<ReasonClass, string> = { won: "won", lost: "lost", churned: "churned" };

export const PART_NAMES: Record<PostMortemPart, string> = {
  timeline: "what happened when",
  firstSign: "the first sign",
  reasons: "the chain of reasons",
  fixable: "whether it could be helped",
  lesson: "the lesson",
  value: "the contract value",
  endedOn: "the day it ended",
  stuckStep: "where it was stuck",
};

export const OUTCOME_NAMES: Record<NonNullable<DealAccountsQuery["class"]>, string> = {
  open: "open",
  won: "won",
  "lost-competitor": "lost to a competitor",
  "lost-no-decision": "lost to no decision",
  churned: "churned",
  lost: "lost deals",
  unknown: "outcome not known",
};
