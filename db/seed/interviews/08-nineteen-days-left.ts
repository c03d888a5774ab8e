import type { SampleInterview } from "@/db/seed/sample-types";

export const nineteenDaysLeft: SampleInterview = {
  slug: "nineteen-days-left",
  title: "Nineteen days left",
  date: "2026-06-03",
  documentKind: "transcript",
  kind: "interview",
  conductor: "R. Adomako",
  participants: ["hettie"],
  coded: true,
  text: `
[00:19] interviewer: You're in the middle of the trial now, is that right?

[00:23] hettie: Nineteen days left, it tells me every morning, in orange, like a bomb. So yes. Sorry, I talk fast, I've got until the nine o'clock calls.

[00:48] interviewer: Then quickly: why you, why now?

[00:52] hettie: Because of Good Friday. [[t purchase @felt-need #cover-at-dawn| I had three off sick on Good Friday and I rang forty-four people, I counted, forty-four, and the one who said yes was on a beach in a different country and hadn't understood the question]]. I cried in the stationery cupboard. I thought, I'm twenty-nine, I can't have a stationery cupboard.

[01:50] interviewer: How did you find us?

[01:54] hettie: There's a coordinators' breakfast, my aunt goes. [[t action @first-contact| She brought your name home on a napkin because an old man had stood up and talked about a Mrs Bevan]]. I don't know who Mrs Bevan is but I owe her.

[02:35] interviewer: Did you look at anything else?

[02:38] hettie: Ostrey did us a demo. [[h @compare #ostrey| Two men in gilets, ninety minutes, and when I asked what happens at six in the morning they said that's a great question and went to the pricing slide]]. It does payroll though. My boss lit up at payroll. I could've thrown a shoe.

[03:40] interviewer: And our trial, what has it shown you so far?

[03:45] hettie: It's good, it's really good, on pretend people. [[f 3 @trial #no-quiet-week| To try it properly I need my real clients in there, and to get them in I need two quiet days, and I last had a quiet day in about twenty twenty-two]]. So I've been playing with six clients I made up. One of them's called Brad Pitt. He's had excellent care.

[04:38] interviewer: Nobody real in there at all?

[04:45] hettie: Five. And when I did put my five in, [[f 2 @trial #travel-time| it told me I could do the quay to the hospital in four minutes, so I showed my best carer and she just handed me the phone back, didn't say a word]]. That's her gone, for the vote. She's the one they all watch.

[05:38] interviewer: Who has the vote?

[05:42] hettie: Mr Benbow. He signs. He's, um. [[f 2 @approval #map-in-head| He says we don't need it because we've got me, it's all up here, Hettie's got it all up here, and he thinks that's a compliment]]. It's a hostage situation.

[06:30] interviewer: What would settle it for him?

[06:34] hettie: Money. [[f 2 @approval #price-per-head| He multiplied the price by sixty-one, because there's sixty-one on the payroll, but nineteen of those do one weekend a month]], and I couldn't find on your page what happens with those. I looked for ages. I'm good at finding things!

[07:20] interviewer: And what would settle it for you?

[07:24] hettie: One real morning. Just let it run one real bad morning next to me and let me see if it would've been right. [[t* purchase @trial #cover-at-dawn| If it had said, ring Danuta, and Danuta was right, I'd walk into his office with that on a plate]].
`,
};
