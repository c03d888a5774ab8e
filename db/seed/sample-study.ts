import { eightFootByFour } from "./interviews/01-eight-foot-by-four";
import { weDisagreeAboutTheBill } from "./interviews/02-we-disagree-about-the-bill";
import { twoDesksOneWindow } from "./interviews/03-two-desks-one-window";
import { phoneCallFromTheSlipway } from "./interviews/04-phone-call-from-the-slipway";
import { columnG } from "./interviews/05-column-g";
import { pastTheCattleGrid } from "./interviews/06-past-the-cattle-grid";
import { theKitchenCalendar } from "./interviews/07-the-kitchen-calendar";
import { nineteenDaysLeft } from "./interviews/08-nineteen-days-left";
import { itCameWithPayroll } from "./interviews/09-it-came-with-payroll";
import { afterTheInspection } from "./interviews/10-after-the-inspection";
import { whatAMissedCallCosts } from "./interviews/11-what-a-missed-call-costs";
import { greenFolder } from "./interviews/12-green-folder";
import { oneOfTheDaughters } from "./interviews/13-one-of-the-daughters";
import { theTrainToTheBank } from "./interviews/14-the-train-to-the-bank";
import { weAreQuitePleased } from "./interviews/15-we-are-quite-pleased";
import { carolMoved } from "./interviews/16-carol-moved";
import { theGlovebox } from "./interviews/17-the-glovebox";
import { fromTheCarPark } from "./interviews/18-from-the-car-park";
import { theCoordinatorsBreakfast } from "./interviews/19-the-coordinators-breakfast";
import { sixMonthsIn } from "./questionnaires/six-months-in";
import { SAMPLE_CODES } from "./sample-codebook";
import { SAMPLE_JOURNEY } from "./sample-journey";
import { SAMPLE_ACCOUNTS, SAMPLE_PEOPLE, SAMPLE_PERSONAS } from "./sample-people";
import { SAMPLE_ASKED, SAMPLE_GUIDE, SAMPLE_MEMOS } from "./sample-remarks";
import type { SampleStudy } from "./sample-types";

/** Our own fiction: Wickerlane, the agencies, the people and every sentence are invented. It shows each page alive on a first start. */
export const sampleStudy: SampleStudy = {
  study: {
    name: "Mornings without the whiteboard (sample)",
    question:
      "What makes a home-care agency trust its mornings to Wickerlane, and when does it go back to the whiteboard? (A sample study: the company, the people and their words are invented.)",
    decision: "Whether the spring release leads with cover for sick calls or with a page for the families.",
    journeyPreset: "lifecycle",
    target: { min: 15, max: 20 },
    audienceMinimum: 3,
  },
  writtenOn: "2026-11-20",
  personas: SAMPLE_PERSONAS,
  accounts: SAMPLE_ACCOUNTS,
  people: SAMPLE_PEOPLE,
  codes: SAMPLE_CODES,
  interviews: [
    eightFootByFour,
    weDisagreeAboutTheBill,
    twoDesksOneWindow,
    phoneCallFromTheSlipway,
    columnG,
    pastTheCattleGrid,
    theKitchenCalendar,
    nineteenDaysLeft,
    itCameWithPayroll,
    afterTheInspection,
    whatAMissedCallCosts,
    greenFolder,
    oneOfTheDaughters,
    theTrainToTheBank,
    weAreQuitePleased,
    carolMoved,
    theGlovebox,
    fromTheCarPark,
    theCoordinatorsBreakfast,
  ],
  planned: [
    {
      slug: "planned-churned-planner",
      title: "A planner who went back to the wall",
      date: "2026-12-02",
      kind: "interview",
      conductor: "M. Quayle",
      participants: [],
      placeholder: { personaKey: "planner", audience: "churned", role: "user", label: "churned planner, to find" },
    },
    {
      slug: "planned-quillmoor-owner",
      title: "The owner of the dots",
      date: "2026-12-04",
      kind: "exit interview",
      conductor: "R. Adomako",
      participants: ["imre"],
      placeholder: null,
    },
    {
      slug: "planned-brackenhill-carer",
      title: "A carer who reads the wall",
      date: "2026-12-09",
      kind: "interview",
      conductor: "M. Quayle",
      participants: ["sorrel"],
      placeholder: null,
    },
  ],
  guide: SAMPLE_GUIDE,
  asked: SAMPLE_ASKED,
  memos: SAMPLE_MEMOS,
  questionnaires: [sixMonthsIn],
  journey: SAMPLE_JOURNEY,
};
