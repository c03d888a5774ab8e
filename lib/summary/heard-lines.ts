import { COVERED_AUDIENCES, type CoveredAudience, ROLE_NAMES, type Role } from "@/lib/participants/vocabulary";
import { counted } from "@/lib/text/counted";
import { dayWords } from "./days";
import type { SummaryFacts } from "./facts";
import { figure, listedPieces, type Piece, writeLine } from "./figure";
import { quotesAt } from "./reading";
import type { PersonaTally, WrittenLine } from "./schema";

const line = (name: string, pieces: Piece[]): WrittenLine => writeLine({ key: `heard.${name}`, section: "heard", stage: null }, pieces);

/** Who was heard against the target, in which roles, how thinly, and who stands beside and apart (rules 1, 2 and 10). */
export function heardLines(facts: SummaryFacts): WrittenLine[] {
  return [line("people", againstTarget(facts.tally)), ...howHeard(facts.tally), ...underFilter(facts), ...beside(facts)];
}

function howHeard(tally: PersonaTally): WrittenLine[] {
  if (tally.people === 0) return [];
  const roles = rolesOf(tally);
  return [
    ...(roles ? [line("roles", roles)] : []),
    ...(tally.thin > 0 ? [line("thin", thin(tally))] : []),
    ...(tally.lastHeard === null ? [] : [line("last", ["The latest of these interviews was on ", day(tally.lastHeard), "."])]),
  ];
}

function underFilter({ reading, filtered }: SummaryFacts): WrittenLine[] {
  if (!filtered) return [];
  const { of } = reading.base;
  const many = figure(counted(of, "person", "people"), [of], { page: "quotes", query: quotesAt(reading, {}) });
  return [line("filter", ["Under the filter of this page ", many, ` ${of === 1 ? "counts" : "count"}.`])];
}

function beside({ tally: { respondents, internal }, reading }: SummaryFacts): WrittenLine[] {
  const lines: WrittenLine[] = [];
  if (respondents > 0) {
    const query = { persona: [reading.personaId], source: ["questionnaire" as const] };
    const many = figure(counted(respondents, "respondent"), [respondents], { page: "quotes", query });
    lines.push(line("beside", ["Beside them stand ", many, " to questionnaires, who are never added to those interviewed."]));
  }
  if (internal > 0) {
    const many = figure(counted(internal, "internal voice"), [internal], { page: "people", audience: "internal" });
    const verbs = internal === 1 ? "speaks about this persona and is" : "speak about this persona and are";
    lines.push(line("internal", [many, ` ${verbs} kept apart.`]));
  }
  return lines;
}

function day(text: string): Piece {
  return figure(dayWords(text), [], { page: "coverage" });
}

function againstTarget({ people, target: { min, max }, byAudience, status }: PersonaTally): Piece[] {
  const target = figure(min === max ? `${min}` : `${min} to ${max}`, min === max ? [min] : [min, max], { page: "coverage" });
  if (people === 0) return ["Nobody of this persona has been heard yet; the target is ", target, " people."];
  const heard = figure(counted(people, "person", "people"), [people], { page: "people" });
  const who: Piece[] = [": ", ...listedPieces(audiences(byAudience, people)), "."];
  if (status === "within") return ["We have heard ", heard, ", within the target of ", target, ...who];
  if (status === "over") return ["We have heard ", heard, ", more than the ", target, " asked for", ...who];
  const short = figure(`${min - people} more`, [min - people], { page: "coverage" });
  return ["We have heard ", heard, " so far", ...who, " It takes ", short, " to reach the target of ", target, "."];
}

const ONE: Record<CoveredAudience, string> = { prospect: "prospect", customer: "customer", churned: "churned" };
const MANY: Record<CoveredAudience, string> = { prospect: "prospects", customer: "customers", churned: "churned" };

function audiences(byAudience: PersonaTally["byAudience"], people: number): Piece[][] {
  const some = COVERED_AUDIENCES.filter((audience) => byAudience[audience] > 0);
  const [only] = some;
  if (some.length === 1 && only && people > 1) return [[figure(`all ${MANY[only]}`, [], { page: "people", audience: only })]];
  return some.map((audience) => {
    const n = byAudience[audience];
    return [figure(counted(n, ONE[audience], MANY[audience]), [n], { page: "people", audience })];
  });
}

const ROLE_MANY: Record<Role, string> = {
  user: "users",
  economic: "economic buyers",
  technical: "technical buyers",
  champion: "champions",
  sponsor: "executive sponsors",
  admin: "admins",
  other: "in other roles",
};

function rolesOf({ byRole, people }: PersonaTally): Piece[] | null {
  const known = byRole.filter(({ role }) => role !== null);
  if (known.length === 0) return null;
  const items = [...byRole]
    .sort((a, b) => Number(a.role === null) - Number(b.role === null) || b.people - a.people)
    .map(({ role, people: n }): Piece[] => [figure(counted(n, oneRole(role), manyRole(role)), [n], { page: "people" })]);
  return people === 1
    ? ["In the buying decision: ", ...listedPieces(items), "."]
    : ["By their part in the buying decision they are ", ...listedPieces(items), "."];
}

function oneRole(role: Role | null): string {
  if (role === null) return "whose part is not known";
  return role === "other" ? "in another role" : ROLE_NAMES[role];
}

function manyRole(role: Role | null): string {
  return role === null ? "whose part is not known" : ROLE_MANY[role];
}

function thin({ thin: few, people }: PersonaTally): Piece[] {
  const at = { page: "people" as const };
  if (few === people) {
    const all = figure(few === 1 ? "that one person" : `all ${few} people`, [few], at);
    return ["Little was recorded of ", all, ": what there is is thin, and counts all the same."];
  }
  const some = figure(`${few} of the ${people}`, [few, people], at);
  return [
    some,
    few === 1
      ? " said little: that interview is thin, and counts all the same."
      : " said little: their interviews are thin, and count all the same.",
  ];
}
