import type { SampleInterview } from "@/db/seed/sample-types";

export const columnG: SampleInterview = {
  slug: "column-g",
  title: "Column G",
  date: "2026-04-23",
  documentKind: "transcript",
  kind: "interview",
  conductor: "R. Adomako",
  participants: ["bartek"],
  coded: true,
  text: `
[00:31] interviewer: You're listed as planner and also as the person who does the computers. Which are you today?

[00:39] bartek: Both, always, for one salary. In the morning I plan, after eleven I reset passwords. I would prefer that you not print my sentences anywhere, by the way. You can count me. I am happy to be a number.

[01:05] interviewer: Understood, it'll be marked like that. Why did Loxwater change systems at all?

[01:12] bartek: The flu, two winters ago. [[t purchase @felt-need #cover-at-dawn| We had nineteen carers out of seventy on one Wednesday, and the rota was a spreadsheet which only one person could open at a time, and that person was asleep]]. I was that person. I am still embarrassed.

[02:10] interviewer: What else was on the table?

[02:14] bartek: Ostrey, because our accountant has it. [[h @compare #ostrey| Ostrey does everything, and it does everything on a screen with sixty buttons, and at five in the morning I have enough attention for four buttons]]. I made a table with weights. Then I ignored the table.

[03:20] interviewer: Walk me through the import.

[03:25] bartek: With pleasure, I have been waiting for a year. [[f 3 @set-up #client-list| It refused four hundred rows and told me "invalid value in column G", and there were two column Gs, because they count the hidden one]]. I did it at night, eleven times. Each time it begins from zero. If it had just kept the good rows I would have been in bed.

[04:50] interviewer: Did you ask for help?

[04:54] bartek: Yes. [[f 2 @get-help #rings-back| I got a very friendly answer after two days, with a link to the page I had already quoted in my question]]. Later I learned that if you telephone, one man simply solves it. But nobody writes this down. I dislike when the good thing is a secret.

[06:02] interviewer: And the travel times?

[06:06] bartek: [[f 2 @set-up #travel-time| It measured from the middle of the postcode, and in our case the middle of the postcode is in the reservoir, so officially my carers were swimming]]. I corrected eighty-one addresses by hand. After that it was good. I say this to be fair.

[07:11] interviewer: How did the carers take to it?

[07:15] bartek: Half. The younger half. [[f 2 @roll-out #feels-watched| One lady put the phone in a lunch box in the boot, because she believed that it listens, and I could not prove to her that it does not]]. So for a month her visits all happened in a car park.

[08:22] interviewer: You added the night team in January, though.

[08:27] bartek: Because it worked! You see, I complain, but it worked. [[t purchase @expand #cover-at-dawn| The night manager saw that I no longer came in with grey skin after a bad morning, and she asked what I had changed]]. So we bought fourteen more places. I did not need to sell it. I only slept.
`,
};
