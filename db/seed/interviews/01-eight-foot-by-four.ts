import type { SampleInterview } from "@/db/seed/sample-types";

export const eightFootByFour: SampleInterview = {
  slug: "eight-foot-by-four",
  title: "Eight foot by four",
  date: "2026-03-10",
  documentKind: "transcript",
  kind: "interview",
  conductor: "M. Quayle",
  participants: ["maureen"],
  coded: true,
  text: `
[00:38] interviewer: You told me on the phone there was a whiteboard I ought to hear about.

[00:45] maureen: You walked past it. Eight foot by four, in the corridor. Twenty-two years of marker pen, you can't get the ghosts off. There's a lady on there who's been gone ten years and you can still just make out her Tuesday tea call. We leave her. Nobody's got the heart.

[01:30] interviewer: So what made anyone look for something else?

[01:36] maureen: Snow. Well, snow and Janice's knee. [[t* purchase @felt-need #cover-at-dawn| Ten to six, four carers rang in inside a quarter of an hour, and I had thirty-one calls with nobody's name against them]]. I did it, mind. In my coat, on the board. But driving home I thought, [[t purchase @felt-need #map-in-head| if it had been me in the ditch, who else knows that Mr Penhale won't have a man in the house]]? It's not written down. It's in me.

[03:02] interviewer: And when you got Wickerlane, how did the first week go?

[03:10] maureen: Ooh, don't. [[f 3 @set-up #client-list| The client list was in a ring binder, and the upload wanted a postcode in every box, and half of ours say things like "past the chapel, blue gate"]]. I typed a hundred and nine people in with two fingers. My husband brought my tea to the office. Three nights.

[04:25] interviewer: Was there a point where it paid you back?

[04:31] maureen: The second Monday. Girl rang in with a migraine. [[t action @first-value #cover-at-dawn| I pressed the thing, and it gave me three names who were already on that side of the river, and the first one said yes before my kettle boiled]]. I actually said a word. I won't repeat it.

[05:40] interviewer: What still annoys you?

[05:44] maureen: The bridge. [[f 2 @everyday-use #travel-time| It says six minutes from Weir Street to the Crescent, and it is six minutes, if the barrier's up, and the barrier is never up]]. So I go and fudge it. I put a pretend call in, called "train". Every run's got a "train" in it now. That's another thing, [[h #their-words| it calls them routes, and we've never had a route in our lives, we have runs]].

[07:15] interviewer: Is the whiteboard still in use?

[07:19] maureen: ... Yes. A bit. [[f 1 @everyday-use #whiteboard-stays| I do it in the computer and then I go out in the corridor and do it again, because if it's on the wall I can see the whole day with my eyes]]. I know. You needn't look at me like that.

[08:30] interviewer: What happens when you get stuck?

[08:34] maureen: I ring Kit. [[t renewal @get-help #rings-back| I rang on a Sunday once expecting the machine, and he rang back from a car park with his shopping, and stayed on till it was mended]]. You'd not leave after that, would you. [[t action @recommend #rings-back| I told the woman at Coppice Lane about the car park before I told her a single thing about the program]].
`,
};
