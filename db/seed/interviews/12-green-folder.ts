import type { SampleInterview } from "@/db/seed/sample-types";

export const greenFolder: SampleInterview = {
  slug: "green-folder",
  title: "The green folder",
  date: "2026-07-16",
  documentKind: "transcript",
  kind: "interview",
  conductor: "M. Quayle",
  participants: ["fay"],
  coded: true,
  text: `
[00:21] interviewer: Where were you when you first heard of Wickerlane?

[00:26] fay: In a cold church hall, at a funeral tea, would you believe. [[t action @first-contact #rings-back| Maureen from Brackenhill was telling the whole table about a boy who'd helped her from a supermarket car park, and I thought, I don't get that from my own bank]]. I wrote it on the order of service. I was mortified after.

[01:20] interviewer: You run Coppice Lane with Gwilym and Sanna doing the planning. What did you want from it?

[01:26] fay: To stop being woken up. That's the honest answer. The answer I gave my board was quality.

[01:45] interviewer: And did it?

[01:48] fay: It did, about February. I noticed because I'd started having dreams again. Then we had the inspection, and she asks for the records, they always do, and [[t* renewal @renewal #proof-of-visit| I turned the screen round and let her pick any client and any day, and she picked four and shut her own folder]]. It was a green folder. I'd been afraid of that folder for eleven years.

[03:02] interviewer: Anything about how your own people took to it?

[03:06] fay: I got that wrong. [[f 3 @roll-out #feels-watched| I stood up at the Christmas do and said we'd be able to see where everybody was, and I thought I was telling them they'd be safe, and two of my best handed in their notice in January]]. One's come back. She said, you didn't say safe, Fay, you said see. And she was right, I'd said see.

[04:20] interviewer: What would you say now, if you could do that evening over?

[04:25] fay: I'd say nothing. I'd let Sanna show them who was in before them. [[t action @roll-out #same-face| What won the others round was reading what the last girl had written, that Mr Rees had a bad night, go easy, so they walk in already knowing]]. That's what they want. They don't want a map.

[05:20] interviewer: Is the tin at the chapel a secret?

[05:24] fay: The biscuit tin? [[f 1 @everyday-use #whiteboard-stays| I pay for a system with satellites in it, and the top of my valley runs on shortbread]]. I've decided to find it charming. It won't be charming the day the tin's out of date and somebody's left on the floor, I do know that.

[06:15] interviewer: You spoke about it in public this summer.

[06:19] fay: At the county day, ten minutes, no slides. [[t action @public-story #proof-of-visit| I told them about the four clients and the green folder, and there was a queue at my table longer than the one for the sandwiches]]. Nobody from your side had asked me, by the way. [[f 1 @public-story| I offered to write it up for your site in April and I never heard back, so I told it to a room instead]].

[07:22] interviewer: I'll take that home with me. Last thing: what's missing?

[07:27] fay: Something for the sons and daughters. [[h @any-expansion #family-view| I'd take a bigger plan tomorrow if it stopped the half past eight phone calls]], because it's always me that picks up. I'm the one that's awake.
`,
};
