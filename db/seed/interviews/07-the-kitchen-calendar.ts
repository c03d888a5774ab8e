import type { SampleInterview } from "@/db/seed/sample-types";

export const theKitchenCalendar: SampleInterview = {
  slug: "the-kitchen-calendar",
  title: "The kitchen calendar",
  date: "2026-05-21",
  documentKind: "transcript",
  kind: "interview",
  conductor: "M. Quayle",
  participants: ["padraig"],
  coded: false,
  text: `
[00:25] interviewer: You took over the Millgate desk last autumn?

[00:30] padraig: September. I was a carer eight years and then my back said no, so they gave me a chair and a headset and a login. I'd never planned so much as a holiday. My wife does those, on the kitchen calendar, with stickers.

[01:05] interviewer: How were you taught?

[01:09] padraig: Devika gave me a morning, and then there's these little films, three minutes each. They're grand. The trouble is they're about a place with six carers called Alice and Bob, and I've forty, and three of them are Mary. I couldn't find my Marys. I rang her at the swimming, God forgive me.

[02:04] interviewer: When did it start to make sense?

[02:08] padraig: There was a morning, October, dark, and a fella slept through his alarm, and I'd been dreading it, because in the old days when I was on the road I remember what that sounded like, forty calls from the office, would you, could you, please. And I looked, and there were two people free within a mile, it had them sitting there in green, and I sent the one message and it was done by ten past six. I sat there waiting for something to go wrong. Nothing did. I had a second breakfast.

[03:25] interviewer: And what doesn't make sense, still?

[03:29] padraig: The driving. It gives me eight minutes from Dunmore's to the flats and I've driven that road for eight years and it was never eight minutes, not at Christmas, not with a siren. I know the road, so I add the ten. But Saoirse on the weekends, she doesn't know the road, so she believes it, and then Monday I've four carers at my desk who haven't had a break.

[04:30] interviewer: Do you keep anything outside of the system?

[04:35] padraig: I've a list on the inside of the press door. Who's afraid of dogs. Who can lift. Who's after falling out with who. There's no box for falling out. If there was a box I don't know would I fill it in, it's a small town.

[05:22] interviewer: Have you needed help from Wickerlane itself?

[05:26] padraig: The once. The phones stopped clocking in after an update, the whole lot of them, on a bank holiday. I got a fella called Kit and he'd a baby crying behind him and he never once hurried me. He sorted it by having everybody turn the thing off and on, which I could have thought of, but I hadn't.

[06:20] interviewer: If your own mother needed an agency, would you ask what they plan with?

[06:25] padraig: I would now. I'd ask who's coming on a Tuesday, and if they'd to go and look for it on a wall I'd say thank you very much and put on my coat.
`,
};
