import type { SampleReply } from "@/db/seed/sample-types";
import { sampleReply } from "./reply";

const reply = sampleReply("Spring", "2026-05-18");

export const SPRING: readonly SampleReply[] = [
  reply("planner customer user", "v 9 ssnvv another", {
    miss: "[[t action @everyday-use #cover-at-dawn| Knowing by twenty to seven that every call has a name on it]].",
    why: "It gave me my Sunday evenings back.",
    stop: "[[f 3 @set-up #client-list| Typing in eighty clients by hand because the upload did not like our postcodes]].",
  }),
  reply("planner customer user", "s 7 nsnsv another", {
    miss: "The list of who is free on that side of town.",
    stop: "[[f 2 @everyday-use #travel-time| It thinks the ferry is a bridge, so every round over there starts late]].",
    change: "Let me set the minutes between two doors myself.",
  }),
  reply("planner customer champion", "v 10 svsvv meeting", {
    miss: "[[t action @everyday-use #same-face| I can see who knows the client before I send anybody]].",
    why: "[[t renewal @get-help #rings-back| They ring back the same day, and it is a person]].",
  }),
  reply("planner customer user", "s 6 nnnss there", {
    miss: "Not having to shout down the corridor.",
    why: "We still do it twice, once in there and once on the wall.",
    stop: "[[f 2 @everyday-use #whiteboard-stays| The girls would not look at the screen, so the board went back up]].",
  }),
  reply("planner customer admin", "n 3 nnnns there", {
    why: "I was told to use it.",
    stop: "[[f 3 @set-up #no-quiet-week| There was never a week quiet enough to set it up properly, and it shows]].",
    change: "Send somebody to sit with us for two days.",
  }),
  reply("owner customer economic", "v 9 sssvs meeting", {
    miss: "[[t renewal @renewal #proof-of-visit| The report I hand to the council, with the times on it]].",
    why: "It paid for itself in the clawbacks we no longer have.",
    stop: "[[f 2 @renewal #price-per-head| Paying in August for carers who had left in June]].",
  }),
  reply("owner customer economic", "s 7 nnsss search", {
    miss: "Seeing the hours without asking anybody for them.",
    stop: "[[f 3 @renewal #price-per-head| The bill goes by heads, and half of ours do one weekend a month]].",
    change: "A price by visit.",
  }),
  reply("owner customer sponsor", "v 8 vssvs another", {
    miss: "[[t purchase @approval #proof-of-visit| When the inspector came I had every visit on one page]].",
    why: "The inspection went well because of it.",
  }),
  reply("owner customer economic", "n 5 nnnsn search", {
    why: "The office likes it. I see the invoice.",
    stop: "[[f 2 @renewal #price-per-head| Nobody could tell me why the invoice had moved]].",
  }),
  reply("owner customer economic", "s 6 snnss meeting", {
    miss: "The families ringing less, I think. I could not prove it.",
    change: "[[t action @expand #family-view| Give the families a page of their own]].",
  }),
  reply("carer customer user", "s 7 ---ss there", {
    miss: "The note from whoever was in before me.",
    stop: "[[f 2 @everyday-use #no-signal| No signal in the valley, so it says I never came]].",
    change: "Make it work when there are no bars.",
  }),
  reply("carer customer user", "n 4 ---ns there", {
    why: "It is another thing that buzzes.",
    stop: "[[f 2 @everyday-use #feels-watched| A dot on a map all day. I asked them to take it off me]].",
  }),
  reply("carer customer user", "v 9 ---vs there", {
    miss: "[[t action @everyday-use #same-face| Reading what she ate last night before I knock]].",
    why: "I know what I am walking into.",
  }),
  reply("carer customer user", "s 8 ---ss there", {
    miss: "My runs on the phone instead of on a bit of paper.",
    stop: "[[f 1 @everyday-use #no-signal| It forgets what I typed if I lose the bars]].",
  }),
  reply("carer customer user", "n 5 ---nn there", {
    stop: "[[f 2 @everyday-use #feels-watched| It pings the office if I stop for a sandwich]].",
    change: "Let me be for ten minutes.",
  }),
  reply("planner customer user", "v 9 vsnvv another", {
    miss: "[[t action @first-value #cover-at-dawn| Three names to ring instead of thirty when somebody is off]].",
    stop: "[[f 2 @set-up #client-list| Two evenings of cleaning addresses before it would take them]].",
  }),
  reply("planner customer technical", "s 7 nsnss search", {
    miss: "The export for payroll.",
    change: "An import that says which line is wrong.",
    stop: "[[f 3 @set-up #client-list| It stopped halfway through the client file and did not say where]].",
  }),
  reply("owner churned economic", "g 2 nnnnn search", {
    why: "We went to the big one the group uses.",
    stop: "[[f 3 @leave #ostrey| Head office had already paid for Ostrey, so that was that]].",
  }),
  reply("planner churned user", "g 4 snnss another", {
    why: "I liked it more than those above me did.",
    stop: "[[f 3 @leave #no-quiet-week| We never got past half the rounds being in it]].",
  }),
  reply("owner customer economic", "v 9 vvsvv meeting", {
    miss: "Being able to leave the phone downstairs at night.",
    why: "[[t action @recommend #rings-back| I told two other owners about the way they answer the phone]].",
  }),
  reply("planner customer user", "s 8 sssvs another", {
    miss: "The week on one page.",
    change: "Print it as large as the wall.",
  }),
  reply("carer customer user", "s 6 ---sn there", {
    miss: "Swapping a call without ringing the office.",
    stop: "[[f 1 @everyday-use #their-words| It says route where we say run, and I pressed the wrong thing for a week]].",
  }),
  reply("planner customer user", "v 10 ssnvv there", {
    miss: "[[t action @everyday-use #map-in-head| What used to be only in my head is somewhere another person can find it]].",
    why: "I had a week off. My first in four years.",
  }),
  reply("owner prospect economic", "s 6 sn--- meeting", {
    why: "We are still in the trial.",
    stop: "[[f 2 @trial #no-quiet-week| The trial ran out in the week of the flu]].",
  }),
];
