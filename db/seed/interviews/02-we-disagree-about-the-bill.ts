import type { SampleInterview } from "@/db/seed/sample-types";

export const weDisagreeAboutTheBill: SampleInterview = {
  slug: "we-disagree-about-the-bill",
  title: "We disagree about the bill",
  date: "2026-03-19",
  documentKind: "transcript",
  kind: "interview",
  conductor: "R. Adomako",
  participants: ["dev", "noreen"],
  coded: true,
  text: `
[00:20] interviewer: One of you plans the week and one of you pays for it. Who found Wickerlane?

[00:27] dev: I did. [[t purchase @felt-need #cover-at-dawn| It was the third Sunday running I'd missed my daughter's swimming because somebody hadn't turned up to a first call and I was in the leisure centre lobby with two phones]]. [[t purchase @trial| I signed us up for a trial leaning on the vending machine]], it took less time than the crisps.

[01:08] noreen: I'd like it noted that I was told afterwards.

[01:11] dev: You were told on the Monday!

[01:15] interviewer: And what did you need to hear before you'd sign?

[01:20] noreen: Only one thing. [[t purchase @approval #proof-of-visit| The council had just clawed back eleven hundred pounds for visits we'd made and couldn't show, so when she said it stamps the door at both ends I stopped reading and asked for the form]]. The rest, the colours, I don't care about colours.

[02:18] interviewer: And the colours don't count against it?

[02:24] noreen: The colours are free. What I did not enjoy was the arithmetic. [[f 2 @buy #price-per-head| They charge for every carer on the books, and I lose a third of mine between Christmas and Easter, so I'm paying for people who have gone to the bakery]].

[03:05] dev: You can archive them.

[03:07] noreen: I can archive them at the end of the quarter, Devika.

[03:15] interviewer: How did setting it up go?

[03:20] dev: Fine, then terrible, then fine. The carers went in beautifully. [[f 2 @set-up #client-list| The clients came out of the old system with the key safe numbers in the surname, so for one day we were apparently caring for a Mrs Hollis Four Four One Nine]]. I laughed, and then I thought about who could see that and I stopped laughing.

[04:38] interviewer: When did you first believe in it?

[04:42] dev: Second Saturday. [[t* action @first-value #cover-at-dawn| Somebody's car died at six, I moved her whole run from my bed, with one thumb, and then I went to the swimming and I watched the swimming]]. That's it. That's my review.

[05:35] interviewer: Does it send the right person to the right door?

[05:40] dev: Mostly, and that's worth more than minutes. [[t action @everyday-use #same-face| There's a gentleman who'll only take his tablets from Oksana, and it goes orange if I try to give him to anybody else, so even my cover on a bad day knows it]].

[06:30] interviewer: You opened a second branch last spring.

[06:34] dev: And it was the easiest bit! [[t purchase @expand #cover-at-dawn| Both branches on one page, so when Millgate was two short I borrowed from Eastfold before they'd finished telling me they were two short]].

[07:20] noreen: Easy for her. [[f 2 @expand #price-per-head| The second branch came as a second contract with a second minimum, for nine carers, four of whom we already paid for]]. I did it. I did it with a face on.

[08:05] interviewer: Would you renew?

[08:10] noreen: Yes. Grudgingly. We've not had a clawback since, so I'd be a fool. [[h @renewal #proof-of-visit| I don't love it, I just sleep]]. Don't put that on your website.

[08:40] dev: She'd be lost without it. What I'd like is something for the families. [[h @everyday-use #family-view| I've a daughter in Lisbon who rings at half past eight every single morning to ask has someone been, and I could just give her a page]].
`,
};
