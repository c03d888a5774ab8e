import type { SampleInterview } from "@/db/seed/sample-types";

export const carolMoved: SampleInterview = {
  slug: "carol-moved",
  title: "Carol moved",
  date: "2026-09-17",
  documentKind: "transcript",
  kind: "exit interview",
  conductor: "R. Adomako",
  participants: ["lorna"],
  coded: true,
  text: `
[00:20] interviewer: We spoke in March, and you were quite pleased. Now you've left us.

[00:26] lorna: I did warn you about quite.

[00:31] interviewer: You did. What happened in between?

[00:35] lorna: Carol moved. June, to be by the grandson, and I gave her a lovely clock. [[f* 3 @leave #map-in-head| It turned out that what we'd bought was Carol, she knew all the little ways round it, and when she went we had a very clever cupboard and nobody had the key]]. Stacey held on for three weeks. Then she started doing the mornings on paper "just until Monday".

[01:48] interviewer: Did anyone at Wickerlane notice?

[01:52] lorna: I've thought about that. No. [[f 3 @get-help #rings-back| Carol used to speak to a Kit, but Stacey didn't know there was a Kit, she wrote to the address on the screen and got a number with a hash in front of it]]. Eleven days for the first answer. By then she'd a paper system with colours and she was proud of it. You can't take that off a person.

[03:00] interviewer: What did you see, from where you sit?

[03:04] lorna: Nothing, that's what frightened me. The hours on Fridays just got thinner. I thought it was the summer. [[f 3 @any-adoption #whiteboard-stays| For six weeks the visits were being made and not one of them was going in, so as far as your machine knew we'd stopped looking after people]].

[04:10] interviewer: And then the renewal came.

[04:13] lorna: In August, by email, from someone new, who called me Laura. [[f* 3 @renewal #price-per-head| It was for forty-one carers and I had twenty-six, and there wasn't a line in it about what we'd had for the money, only that prices were changing to serve us better]]. I read it twice. To serve us better! I went and made a tea and when I came back I'd decided.

[05:20] interviewer: Was there something that could have kept you at that point?

[05:24] lorna: In August? No. In June, yes, one telephone call. Someone saying, we see that Carol's gone quiet, who've you got now, shall we come and sit with her. I'd have paid for it. I'd have given them a clock.

[06:15] interviewer: Where have you gone?

[06:18] lorna: Ostrey. [[h @leave #ostrey| I don't even like it, it's like wearing a wardrobe, but they train a new person every quarter for nothing and it's in the contract]]. I bought the training, really, the program came in the box.

[07:02] interviewer: What do you miss?

[07:05] lorna: [pause] The arrival times, they were kind. On Ostrey it says "variance". And your page about sick calls. I'd kept it printed, by the kettle. It's still up. Stacey's put the rota over it.
`,
};
