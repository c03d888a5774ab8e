import type { Names } from "@/app/studies/[studyId]/journey/_lists/list-kind";
import { NONE } from "@/lib/deals/behind";
import { DRIVER_NAMES, OUTCOME_NAMES, STANDING_NAMES } from "@/lib/deals/names";
import type { Competitor, DealAccountsQuery } from "@/lib/deals/schema";

type Known = { names: Names; competitors: readonly Competitor[] };
type Said = {
  [Field in keyof DealAccountsQuery]-?: (
    value: NonNullable<DealAccountsQuery[Field]>,
    query: DealAccountsQuery,
    known: Known,
  ) => string | null;
};

const spaced = (slug: string) => slug.replaceAll("-", " ");

/** Each thing that can be asked of accounts, in a few words; null: said with another. */
const SAID: Said = {
  class: (of) => OUTCOME_NAMES[of],
  stage: (stage) => (stage === NONE ? "last step not known" : `last at ${spaced(stage)}`),
  step: (step, _, { names }) => (step === NONE ? "last step not known" : `last at ${names.step(step)}`),
  reached: (stage) => `reached ${spaced(stage)}`,
  stuck: (stage) => `stuck at ${spaced(stage)}`,
  plan: (plan) => (plan === NONE ? "no plan known" : plan),
  persona: (persona, _, { names }) => (persona === NONE ? "no persona known" : names.persona(persona)),
  competitor: (id, { standing = "aware" }, { competitors }) =>
    `${competitors.find((one) => one.id === id)?.name ?? "a competitor"}: ${STANDING_NAMES[standing]}`,
  standing: () => null,
  at: (step, _, { names }) => (step === NONE ? "step not known" : `at ${names.step(step)}`),
  driver: (driver, { source }) => `${DRIVER_NAMES[driver]}, says the ${source ?? "buyer or seller"}`,
  source: () => null,
  primary: () => "first of all",
  seller: (driver) => `the seller puts ${DRIVER_NAMES[driver].toLowerCase()} first`,
  buyer: (driver) => (driver === NONE ? "the buyer puts none first" : `the buyer puts ${DRIVER_NAMES[driver].toLowerCase()} first`),
  q: () => null,
};

/** What the accounts of a list have in common, in a few words. */
export function behindWords(query: DealAccountsQuery, known: Known): string {
  const words = (Object.keys(SAID) as (keyof DealAccountsQuery)[]).flatMap((field) => {
    const value = query[field];
    const say = SAID[field] as (value: unknown, query: DealAccountsQuery, known: Known) => string | null;
    return value === undefined ? [] : (say(value, query, known) ?? []);
  });
  const said = words.join("; ");
  return said === "" ? "All accounts" : said.charAt(0).toUpperCase() + said.slice(1);
}
