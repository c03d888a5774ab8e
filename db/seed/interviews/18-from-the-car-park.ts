import type { SampleInterview } from "@/db/seed/sample-types";

export const fromTheCarPark: SampleInterview = {
  slug: "from-the-car-park",
  title: "From the car park (internal)",
  date: "2026-10-15",
  documentKind: "transcript",
  kind: "internal interview",
  conductor: "M. Quayle",
  participants: ["kit"],
  coded: true,
  text: `
[00:18] interviewer: You're the only person at Wickerlane whom customers mention by name. Did you know?

[00:25] kit: I know about the car park. I didn't know there were others. It's a bit worrying, actually, if I'm the product.

[00:48] interviewer: What do you believe stops people, at the beginning?

[00:53] kit: [[f 3 @set-up #client-list| The list, it's always the list, I could tell you from the first screen share if somebody is going to make it, by whether the key safe's in its own column]]. I've got a private script that cleans it up. It's on my laptop. I'm aware of how that sounds.

[01:55] interviewer: Would they agree with you, do you think?

[01:59] kit: They'd say the travel times. And I used to think that they were wrong, I thought it was the sort of thing people say. Then I sat in Gwilym's car for a day, behind a tractor. I was wrong. [[h @everyday-use #travel-time| We test our minutes in the city, on the flat, at eleven in the morning, because that's where the office is and that's when we're awake]].

[03:05] interviewer: And before that, in the sale?

[03:09] kit: I come in at the end of those. From where I sit, [[f 2 @trial #no-quiet-week| we give them thirty days, and it's a fine length for somebody with a desk, but a planner gets about forty minutes a week, so she's had three hours of trial and then it expires]]. Then somebody writes to ask for her feedback. I'd throw it in the sea.

[04:10] interviewer: What about when they leave?

[04:13] kit: You never see it go. That's the horrible part. It doesn't drop, they're still paying, somebody still logs in for the hours. What drops is who. [[f 3 @leave #rings-back| Every one that I've lost this year, the person I knew had changed jobs eight weeks before, and I found out from an email that bounced]]. Pargeter was like that. I liked Carol. I should've rung. I had it on a sticky note.

[05:30] interviewer: On a sticky note?

[05:33] kit: Yeah. I plan my own week on sticky notes. Please don't tell Maureen.

[05:42] interviewer: If the spring release could do only one thing?

[05:46] kit: Everyone upstairs says family page, because it demos well, there's a green tick, people go aah. [[h @any-expansion #family-view| Families ask for it and owners would pay for it, but I've never once seen an agency leave because a daughter couldn't see a tick]]. I'd do the bad morning. Make that unbeatable. And tell me when a Carol goes quiet.

[06:50] interviewer: You're sure it isn't just that you like the planners best?

[06:54] kit: Oh, it's exactly that. They ring me on a Sunday. Nobody who signs things has ever rung me on a Sunday.
`,
};
