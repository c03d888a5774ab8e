import type { SampleInterview } from "@/db/seed/sample-types";

export const twoDesksOneWindow: SampleInterview = {
  slug: "two-desks-one-window",
  title: "Two desks, one window",
  date: "2026-04-02",
  documentKind: "transcript",
  kind: "interview",
  conductor: "M. Quayle",
  participants: ["gwil", "sanna"],
  coded: true,
  text: `
[00:15] interviewer: So you share a desk?

[00:18] gwil: We share a window. The desks are mine.

[00:22] sanna: He's had the window since before I was at school. I've been here three months. He let me have a drawer in week five.

[00:41] interviewer: Gwilym, who decided to bring Wickerlane in?

[00:46] gwil: Not me. I was against. [[h* @approval #map-in-head| Thirty years I've carried this valley about in my head, every dog and every back door, and a lad in a nice jumper wants me to tell it to a laptop]]. I took it badly. Then they hired Sanna, and somebody had to tell her about the dogs.

[01:52] sanna: Honestly without it I'd have left. [[t action @first-value #cover-at-dawn| My fourth day, he was at the dentist, two rang in sick, and I found cover for both by myself, me, who didn't know where Pen-y-bryn was]]. When he came back with his numb face I'd already done it.

[02:40] gwil: I could not speak. It was the injection, but I let her think it was respect.

[02:58] interviewer: What did getting in feel like, as someone new?

[03:04] sanna: Confusing, for the names. [[f 2 @set-up #client-list| Everybody was in there twice, once from the nurse's list and once from ours, so I sent two girls to the same bath]]. The client was thrilled. The girls weren't.

[03:55] interviewer: And the minutes between calls?

[04:00] gwil: Ah, now. [[f 3 @everyday-use #travel-time| It thinks a mile is a mile, it doesn't know our mile is behind a tractor from April to October]]. I had a carer in tears in a lay-by because the screen had gone red and she'd done nothing wrong. [[f 2 @everyday-use #no-signal| And up past the reservoir there's no bars at all, so it shows her as late when she's sat in the kitchen doing the man's stockings]].

[05:15] sanna: So we print it. Shall I say we print it?

[05:19] gwil: You've said it now.

[05:22] sanna: [[f 2 @everyday-use #whiteboard-stays| Every evening we print the runs for the top of the valley and leave them in a biscuit tin at the chapel, and then if I change something at night the tin is wrong]].

[06:10] interviewer: Who do you turn to when it goes wrong?

[06:14] gwil: Kit. [[t renewal @get-help #rings-back| He asked me to draw the lanes on paper, posted, with a stamp, and a week later half of them were in there with the right minutes]]. Nobody had asked me to draw anything since school. I'll tell you what, I'd gone off the idea of retiring.

[07:20] interviewer: Have you talked about it to other planners?

[07:25] gwil: There's the coordinators' breakfast, first Thursday. [[t action @recommend #same-face| I stood up and told them Mrs Bevan's had the same two girls since Christmas, and eleven people wrote the name down on their napkins]]. I'd gone for the bacon.

[08:05] sanna: I tell my friends who still do it on spreadsheets. They say it must be nice to have money. [[h #their-words| One thing, it says "unallocated visit", and we just say an orphan]].
`,
};
