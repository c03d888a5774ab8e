import type { SampleInterview } from "@/db/seed/sample-types";

export const theGlovebox: SampleInterview = {
  slug: "the-glovebox",
  title: "The glovebox",
  date: "2026-10-01",
  documentKind: "transcript",
  kind: "interview",
  conductor: "M. Quayle",
  participants: ["bernie"],
  coded: true,
  text: `
[00:29] interviewer: Quillmoor stopped using Wickerlane in the summer. You'd used the app for how long?

[00:36] bernie: Fourteen months. Well, twelve and a bit. The last bit it was in the glovebox.

[00:48] interviewer: What put it in the glovebox?

[00:52] bernie: It was always cross with me, love. [[f 3 @everyday-use #travel-time| I'd be late before I'd even started, seven o'clock and seven o'clock, two doors, different villages, and it goes red as if I'd been asleep]]. I'm fifty-eight. I've never been late for a client in my life without ringing first. I don't need a phone to go red at me in front of Mrs Aldous.

[02:00] interviewer: Did you tell the office?

[02:04] bernie: I told them till I was blue. They said it's only the colour. [[f 2 @everyday-use #feels-watched| Only the colour! And then on the wages day there's a list up in the kitchen, in order, who's been most red, with me at the top of it]]. That wasn't your lot, that was our manager. But he couldn't have done it without you, could he.

[03:10] interviewer: No, I suppose he couldn't. Was there anything about it you liked?

[03:16] bernie: The notes. I'll be fair. [[t action @first-value #same-face| First week, I opened it on a doorstep and it said he's just had bad news, don't do the jolly voice, so I didn't, and he held on to my hand the whole visit]]. Whoever wrote that was worth her weight. We never had that with the paper. With the paper you'd to ask, and you'd be asking in front of him.

[04:25] interviewer: How did the signal hold up, out there?

[04:29] bernie: It didn't. [[f 2 @everyday-use #no-signal| There's a dip by Quill church where I've four clients, and it wouldn't let me say I'd arrived, so I used to write the time on my hand and put it in at the top of the hill, and that counted as a late entry]]. Three late entries and you had to have a conversation. I had a lot of conversations.

[05:34] interviewer: Were you sorry when it went?

[05:38] bernie: I was sorry for the notes. [[f 2 @leave #feels-watched| But the day he took it off our phones, the girls brought in a cake, an actual cake, it said GOODBYE DOT]]. Because we were dots, you see. On the map. That was what he called us, where are my dots this morning.

[06:35] interviewer: If you were building it, what would you keep?

[06:39] bernie: Let me write to the next girl, and let me read what the last one wrote. Give me a real ten minutes between villages. And let me tell it I'm fine. [[h @everyday-use #their-words| Don't say "check in", I'm not at an hotel, just let me say I'm there]].
`,
};
