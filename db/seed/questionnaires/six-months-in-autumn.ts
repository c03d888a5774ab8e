import type { SampleReply } from "@/db/seed/sample-types";
import { sampleReply } from "./reply";

const reply = sampleReply("Autumn", "2026-11-09");

export const AUTUMN: readonly SampleReply[] = [
  reply("planner customer user", "v 10 vsnvv another", {
    miss: "[[t action @everyday-use #cover-at-dawn| One off sick at five, covered by half past, and I was still in my dressing gown]].",
    why: "Nothing else has ever given me a morning.",
    call: "p31@agency.example",
  }),
  reply("planner customer user", "v 9 ssnvv there", {
    miss: "Seeing the gaps before they ring me about them.",
    stop: "[[f 2 @everyday-use #travel-time| Six minutes to the far farm, it says. It is six minutes by helicopter]].",
  }),
  reply("planner customer champion", "v 9 svsvv meeting", {
    miss: "[[t action @everyday-use #same-face| Old clients get the same two faces now, and I can prove it]].",
    why: "The clients have stopped complaining about strangers.",
    call: "p33@agency.example",
  }),
  reply("planner customer user", "s 8 sssvs another", {
    miss: "The cover list.",
    stop: "[[f 1 @everyday-use #whiteboard-stays| I still copy it on the board, because the board is never logged out]].",
    change: "Leave it open on the big screen without asking for a password each hour.",
  }),
  reply("planner customer user", "v 9 vsnvv another", {
    miss: "[[t action @everyday-use #cover-at-dawn| Finding cover without ringing round the whole county]].",
    stop: "[[f 3 @set-up #client-list| We put the client list in three times before it took]].",
  }),
  reply("planner customer admin", "s 7 nsnss there", {
    miss: "Holidays and runs in one place.",
    stop: "[[f 2 @set-up #client-list| The upload rejects a client for a missing postcode and forgets the other fifty]].",
    change: "Take what is right and ask me about the rest.",
  }),
  reply("planner customer user", "n 5 nnnsn there", {
    why: "I plan twelve people. I could do it on my hand.",
    stop: "[[f 2 @set-up #no-quiet-week| Three weeks of doing both, and no help that week]].",
  }),
  reply("planner customer technical", "s 7 ssnsv search", {
    miss: "The link to payroll.",
    change: "Tell me which line of the file is the bad one.",
    stop: "[[f 3 @set-up #client-list| An error with a number and no words, at nine at night]].",
  }),
  reply("planner customer user", "v 10 vvsvv another", {
    miss: "[[t action @everyday-use #map-in-head| That a stranger could do my job for a day]].",
    why: "[[t renewal @get-help #rings-back| Kit rang me back from his mother's birthday]].",
  }),
  reply("planner customer user", "s 8 ssnvs meeting", {
    miss: "Not being the only one who knows.",
    change: "Travel minutes that know about the school run.",
  }),
  reply("planner customer user", "v 9 svnvv there", {
    stop: "[[f 2 @everyday-use #travel-time| The closed road was closed for a month before the map had heard of it]].",
  }),
  reply("planner customer champion", "v 10 vvvvv another", {
    miss: "[[t action @recommend #cover-at-dawn| The button for cover. I showed it to my sister's agency]].",
    why: "I have never said that about a program.",
  }),
  reply("owner customer economic", "v 9 ssnvs meeting", {
    miss: "[[t renewal @renewal #proof-of-visit| Sending the council one file instead of a box]].",
    stop: "[[f 2 @renewal #price-per-head| We are charged for the summer students until Christmas]].",
  }),
  reply("owner customer economic", "s 6 nnsss search", {
    miss: "The hours.",
    stop: "[[f 3 @renewal #price-per-head| Thirty leavers a year, and I pay for every one until I notice]].",
    change: "Stop counting people who have gone.",
  }),
  reply("owner customer sponsor", "v 9 vssvv another", {
    miss: "Knowing that it happened, without having to ring.",
    why: "[[t purchase @approval #proof-of-visit| We won the tender with the visit times]].",
    call: "p45@agency.example",
  }),
  reply("owner customer economic", "s 7 sssss another", {
    miss: "That the manager sleeps.",
    stop: "[[f 2 @renewal #price-per-head| I cannot forecast a bill that counts heads in my trade]].",
  }),
  reply("owner customer economic", "n 4 nnnns search", {
    why: "The office could live without it, so could I.",
    stop: "[[f 2 @set-up #no-quiet-week| It took the whole of the spring to get going]].",
  }),
  reply("owner customer economic", "s 8 svsss meeting", {
    miss: "The page for the inspector.",
    change: "[[t action @expand #family-view| Let the daughters look, so that they do not ring us at nine]].",
  }),
  reply("owner customer sponsor", "v 10 vvsvv another", {
    miss: "[[t renewal @renewal #proof-of-visit| Every disputed visit settled in a minute]].",
    why: "Two disputes last year paid for it.",
  }),
  reply("owner customer economic", "s 7 nssss search", {
    stop: "[[f 1 @renewal #ostrey| Ostrey rang with an offer in the week of the renewal]].",
    change: "Ring me before they do.",
  }),
  reply("carer customer user", "s 7 ---ss there", {
    miss: "Reading the last visit in the car.",
    stop: "[[f 2 @everyday-use #no-signal| Up the glen it shows me late when I was early]].",
  }),
  reply("carer customer user", "v 9 ---vs there", {
    miss: "[[t action @everyday-use #same-face| I go to my own people now, nearly every time]].",
    why: "Regular faces. That is the job.",
  }),
  reply("carer customer user", "n 3 ---nn there", {
    why: "It is for the office, not for us.",
    stop: "[[f 3 @everyday-use #feels-watched| I was asked why I stood four minutes at the chemist. Getting her tablets, I said]].",
  }),
  reply("carer customer user", "s 8 ---ss there", {
    miss: "Knowing tomorrow tonight.",
    change: "Keep what I typed when the bars go.",
  }),
  reply("carer customer user", "s 6 ---sn there", {
    stop: "[[f 2 @everyday-use #no-signal| It lost my note twice, so I write it on my hand]].",
  }),
  reply("carer customer user", "v 10 ---vv there", {
    miss: "[[t action @everyday-use #same-face| Two lines from the night carer, before I wake him]].",
    call: "p56@agency.example",
  }),
  reply("carer customer user", "n 5 ---ns there", {
    stop: "[[f 1 @everyday-use #their-words| Nobody here says visit plan. We say the sheet]].",
  }),
  reply("carer customer user", "s 7 ---ss there", { miss: "The address that is right." }),
  reply("planner churned user", "g 5 snnss another", {
    why: "It was good. It was not mine to keep.",
    stop: "[[f 3 @leave #ostrey| The group bought Ostrey for all nine branches]].",
    call: "p59@agency.example",
  }),
  reply("owner churned economic", "g 3 nnnns search", {
    why: "We paid a year for half a program, because half of it was never set up.",
    stop: "[[f 3 @leave #no-quiet-week| We never found the quiet week, and then the year was over]].",
  }),
  reply("planner churned admin", "g 6 ssnss there", {
    why: "I would take it back tomorrow.",
    stop: "[[f 3 @leave #price-per-head| Finance saw a price per head and forty-one heads, and stopped reading]].",
  }),
  reply("owner prospect economic", "s 7 ss--- meeting", {
    why: "I have seen it once, at the breakfast.",
    stop: "[[f 2 @compare #no-quiet-week| I need to know who sets it up before I sign]].",
  }),
  reply("planner customer user", "v 9 ssnvv another", {
    miss: "[[t action @everyday-use #cover-at-dawn| I do not dread the phone any more]].",
  }),
  reply("planner customer user", "s 8 ssnvv another", {
    miss: "The cover list, and the way they answer.",
    stop: "[[f 2 @set-up #client-list| My client list is a ring binder and I am the upload]].",
  }),
  reply("owner customer economic", "v 9 ssnvv another", {
    miss: "[[t renewal @renewal #proof-of-visit| The clawback letter that I could answer with a page]].",
    stop: "[[f 1 @renewal #price-per-head| The bill. Always the bill]].",
  }),
  reply("planner customer user", "s 7 nsnss there", { miss: "One place to look.", change: "Bigger letters." }),
];
