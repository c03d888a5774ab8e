import type { CoveredAudience } from "@/lib/participants/vocabulary";
import { counted } from "@/lib/text/counted";
import type { CoverageRemark } from "./schema";
import { type CoveredSeat, countInterviews } from "./seats";
import { type Said, speakersOf } from "./stages";

type Beside = {
  audienceMinimum: number;
  /** who answered questionnaires, by audience */
  respondents: Record<CoveredAudience, number>;
  coded?: { said: readonly Said[] };
};

const VALUE_STEP = "first-value";

/** What a persona's counts would hide from whoever reads only the numbers, each in a sentence. */
export function remarksOn(seats: readonly CoveredSeat[], beside: Beside): CoverageRemark[] {
  const found = [thinRemark(seats), fewTalks(seats), oneAccount(seats), adminsOnly(seats, beside), formsOnly(seats, beside)];
  return found.filter((remark) => remark !== null);
}

function thinRemark(seats: readonly CoveredSeat[]): CoverageRemark | null {
  const thin = seats.filter((seat) => seat.thin).length;
  if (seats.length < 3 || 2 * thin < seats.length) return null;
  return { kind: "thin", sentence: `${thin} of the ${seats.length} people said little: their interviews are thin.` };
}

function fewTalks(seats: readonly CoveredSeat[]): CoverageRemark | null {
  const talks = countInterviews(seats);
  if (seats.length < 4 || 2 * talks >= seats.length) return null;
  const sentence = `${seats.length} people in ${counted(talks, "interview")}: people in a group say less each, and agree more, than one by one.`;
  return { kind: "few-talks", sentence };
}

function oneAccount(seats: readonly CoveredSeat[]): CoverageRemark | null {
  const accounts = new Set(seats.map(({ accountId }) => accountId));
  if (seats.length < 3 || accounts.size > 1 || accounts.has(null)) return null;
  return { kind: "one-account", sentence: `All ${seats.length} people are from one account: what they say may be that firm's alone.` };
}

/** Value has to be proven to everybody who is paid for, not only to those who look after the product. */
function adminsOnly(seats: readonly CoveredSeat[], { coded }: Beside): CoverageRemark | null {
  const speakers = coded ? speakersOf(seats, { said: coded.said, step: VALUE_STEP }) : [];
  if (speakers.length === 0 || speakers.some(({ role }) => role !== "admin")) return null;
  const who =
    speakers.length === 1
      ? "The one who spoke of the first value is an admin"
      : `All ${speakers.length} who spoke of the first value are admins`;
  return { kind: "admins-only", sentence: `${who}: hear somebody who only uses it.` };
}

function formsOnly(seats: readonly CoveredSeat[], { respondents, audienceMinimum }: Beside): CoverageRemark | null {
  const heard = seats.filter(({ audience }) => audience === "prospect").length;
  if (heard >= audienceMinimum || respondents.prospect <= heard) return null;
  const sentence = `${counted(respondents.prospect, "prospect")} answered a questionnaire and ${heard === 0 ? "none was" : `${heard} were`} interviewed: prospects rarely write why, talk with some.`;
  return { kind: "forms-only", sentence };
}
