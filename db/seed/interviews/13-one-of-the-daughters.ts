import type { SampleInterview } from "@/db/seed/sample-types";

export const oneOfTheDaughters: SampleInterview = {
  slug: "one-of-the-daughters",
  title: "One of the daughters",
  date: "2026-08-05",
  documentKind: "transcript",
  kind: "interview",
  conductor: "M. Quayle",
  participants: ["wil"],
  coded: true,
  text: `
[00:24] interviewer: Fernley and Daughters. Are you a Fernley or a daughter?

[00:29] wil: I'm the last of the daughters. Seventy-one in October. My sister did the books and I did the people, and she died in the spring, so now I do the books, badly.

[00:58] interviewer: I'm sorry. Is that when you began looking for software?

[01:03] wil: Not for the reason you'd think. I opened her desk and there was nothing wrong. It was perfect. [[t purchase @felt-need #proof-of-visit| She had every visit since nineteen ninety-eight in ledgers, in ink, and I realised that the council had stopped believing in ink about ten years ago and she'd been photocopying it for them at night]]. Every night! She never said.

[02:05] interviewer: So you're comparing.

[02:08] wil: Three of you. I do it like buying a horse, I look at the teeth. [[h @compare #ostrey| Ostrey sent me a tablet in a box with a ribbon, and a contract for three years, and I thought, I am seventy-one, that's rather bold of us both]]. The second one I've forgotten already, it was blue. And yours.

[03:00] interviewer: What did you make of ours?

[03:03] wil: I liked that a woman answered the telephone. I liked the page about sick calls, it was written by somebody who's been up at that hour. I did not like the words. [[f 1 @any-evaluation #their-words| Your page says "service users" and "resources", and I read it twice to find out which of them were my girls and which were my old dears]]. If I'd talked like that my father would have put me out of the van.

[04:15] interviewer: And the price?

[04:18] wil: It's there, I'll say that, I didn't have to give my inside leg to see it. But [[f 2 @buy #price-per-head| I have thirty-four on the books and about nineteen who turn up, and you'd like paying for the thirty-four]]. I rang to ask. The young man said most customers find it balances out. I'm not most customers, I'm me.

[05:18] interviewer: What's between you and a yes?

[05:22] wil: Time, and my Lesley. Lesley plans it. [[f 3 @approval #no-quiet-week| I can't ask her to learn a new thing in the same month that she buried her friend and took on the Thursday club, so it'll be the New Year, and in the New Year there'll be flu]]. I do see the pattern. I'm old, not daft.

[06:20] interviewer: If Lesley were sitting here, what would she ask me?

[06:25] wil: Whether it'd still be hers. She's her own way of doing it, with the coloured pegs. I'd want to know what happens to the pegs. And I'd ask on behalf of the families. [[h @any-evaluation #family-view| They used to ring my sister, any hour, to hear that somebody had been, and they can't ring her now, so where do they look]]? That's what I'd pay for, I think. Not the planning. Lesley can plan in her sleep.
`,
};
