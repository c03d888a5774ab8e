import type { SampleInterview } from "@/db/seed/sample-types";

export const whatAMissedCallCosts: SampleInterview = {
  slug: "what-a-missed-call-costs",
  title: "What a missed call costs",
  date: "2026-07-08",
  documentKind: "transcript",
  kind: "interview",
  conductor: "R. Adomako",
  participants: ["amit"],
  coded: true,
  text: `
[00:30] interviewer: You bought the agency four years ago, coming from audit. What surprised you?

[00:38] amit: That nobody could tell me what a missed call costs. I asked on day one. They looked at me as though I'd asked what love costs. So I worked it out: a hundred and forty pounds, if you count the apology. We had nine a month.

[01:20] interviewer: Is that what led you to Wickerlane?

[01:24] amit: Partly. [[t purchase @approval #proof-of-visit| What decided it was the tender: page thirty-one, "evidence of attendance for each visit", and we had a drawer]]. I could win the contract or keep the drawer. My partner liked the drawer.

[02:15] interviewer: How did the price sit with you?

[02:19] amit: I understood it, which is rare. But, and I say this as someone who likes a per-unit price, [[f 2 @buy #price-per-head| the unit is wrong, I don't sell carers, I sell visits, and half my carers are with me for eleven weeks]]. Charge me per visit and I'd sign for five years. I told your sales person. She wrote it down very beautifully.

[03:22] interviewer: And then the planners had to live with it.

[03:26] amit: Jo had to live with it. I chose it over her head, that was a mistake, and I'd make it again. [[f 2 @set-up #client-list| The first weekend the file for the second island wiped the first, and your people called that expected behaviour, which is a phrase I used to use myself, in audit, when I wanted somebody to cry]].

[04:30] interviewer: But you stayed.

[04:33] amit: Kit took the ferry. [[t renewal @get-help #rings-back| He came over on the Tuesday boat with a laptop in a dry bag, and sat between Jo and the window until all three lists were in]]. You can't put that in a contract. I'd been drafting the cancellation. I still have it, it's quite good.

[05:30] interviewer: The renewal was last month. How did you decide?

[05:34] amit: With a number, finally. [[t* renewal @renewal #proof-of-visit| Nine missed calls a month went down to two, at a hundred and forty each, and that paid for you with enough left over for a new bicycle]]. But I had to build that myself. [[f 1 @renewal #proof-of-visit| Your renewal letter told me how many times we had logged in, which is like telling me how often I've opened the fridge]].

[06:40] interviewer: Do people use it as you'd hoped?

[06:44] amit: I'm told so. Then I walked past the slipway, and [[f 2 @roll-out #whiteboard-stays| there were four of my carers bent over a photograph of a tide table with tomorrow written on the back of it in biro]]. So either I have software or I have Jo. I suspect I have Jo.

[07:35] interviewer: What would you pay more for?

[07:39] amit: The families. [[t purchase @expand #family-view| If the daughter on the mainland could see a green tick at nine o'clock, I could charge her four pounds a month for it and she would thank me]]. You'd get two of the four. Do the sum.
`,
};
