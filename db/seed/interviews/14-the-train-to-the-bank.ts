import type { SampleInterview } from "@/db/seed/sample-types";

export const theTrainToTheBank: SampleInterview = {
  slug: "the-train-to-the-bank",
  title: "The train to the bank",
  date: "2026-08-19",
  documentKind: "transcript",
  kind: "interview",
  conductor: "R. Adomako",
  participants: ["hugo"],
  coded: false,
  text: `
[00:33] interviewer: Can you hear me all right? It sounds as though you're moving.

[00:38] hugo: I'm on a train, I'm going to see the bank. There are two tunnels. If I vanish, I'm not being rude.

[00:50] interviewer: Then the short version. Your planner has been trying out Wickerlane since the end of May.

[00:57] hugo: Hettie, yes. She's had it extended twice. I get a message every time, as the account holder, saying my trial is ending, and each time I think, good, and then it doesn't.

[01:25] interviewer: What's your own view of it?

[01:29] hugo: I married into this business, so take it with salt. My father-in-law ran it from a bakery counter. My view is that it solves Hettie's problem beautifully and I haven't yet understood whether Hettie's problem is my problem. Is that awful? I know she's tired. I'm looking at it as, what's it do to the margin.

[02:25] interviewer: And what does it do to the margin?

[02:28] hugo: Well, that's it, I don't know! I did sixty-one times the price and I got a frightening number, and she says it's the wrong sixty-one. Then I looked for a calculator on the site and there's a button that says talk to us. I don't want to talk to anybody. I want to put in two numbers at eleven at night with a glass of wine.

[03:30] interviewer: What did last Easter cost you, do you know?

[03:34] hugo: Good Friday? No. Should I? ... I know we lost a family over it. The Prideauxs, four visits a day, private. So that's, what, thirty-odd thousand a year. Hm. Nobody's put it to me like that. Hang on, tunnel.

[04:24] interviewer: Hello? I've got you back, I think.

[04:31] hugo: Still there? I was saying, the Prideauxs.

[04:35] interviewer: What would you want to hold in your hand before you'd sign?

[04:39] hugo: One sheet of paper. This is the month you had, this is the month you'd have had. With our names in it, not Alice and Bob. And I'd want a way out, because I'm borrowing to fix the roof, and the bank asks me what I'm tied into. Twelve months I can say out loud to a bank. Thirty-six I can't.

[05:35] interviewer: Who else would you ask?

[05:38] hugo: There's a woman who spoke at the county day, something about a green folder. My wife heard her. I'd believe her over you, no offence, because nobody was paying her. If she rang me I'd probably just do it.

[06:20] interviewer: Shall I tell Hettie you said that?

[06:24] hugo: God, no. Let me be the one who has the idea.
`,
};
