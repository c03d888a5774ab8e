import type { SampleInterview } from "@/db/seed/sample-types";

export const pastTheCattleGrid: SampleInterview = {
  slug: "past-the-cattle-grid",
  title: "Past the cattle grid",
  date: "2026-05-06",
  documentKind: "transcript",
  kind: "interview",
  conductor: "M. Quayle",
  participants: ["ines", "tam"],
  coded: true,
  text: `
[00:22] interviewer: Inês, you plan nights and weekends, and Tam, you drive what she plans. Is that fair?

[00:30] tam: I drive what she plans and then I drive what she meant.

[00:35] ines: This is true. I am not proud.

[00:40] interviewer: Tell me about what she meant.

[00:44] tam: Right so, last Saturday. [[f 2 @everyday-use #travel-time #no-signal| It had me going over the tops because it's four minutes shorter, and over the tops there's a cattle grid with a chain on it and not one bar of signal to tell her]]. So I'm stood there. With a chain. There's a sheep looking at me like I'm the problem.

[01:38] ines: And on my screen he is late, so it wants me to replace him. [[f 3 @everyday-use #travel-time| I gave his next two calls away to a colleague, he arrives by the other road, and now there are two carers in one small kitchen and nobody with the lady in the next house]].

[02:20] tam: She gave us both cake though.

[02:26] interviewer: How often is it like that?

[02:30] ines: Up there, every week. In the town, never. In the town it is, I must say, very good. [[t action @first-value #cover-at-dawn| My first night alone, a carer fainted, and by the time the ambulance had her I had already somebody on the way to her next three people]]. With the book I would still be looking for the page.

[03:25] interviewer: The book's gone then?

[03:28] ines: The book is... in the drawer. [[f 1 @everyday-use #whiteboard-stays| On Friday I copy the weekend into the book, in pencil, in case the internet is down, it has been down one time in two years]]. One time!

[04:05] interviewer: Tam, what do you make of the app following you about?

[04:10] tam: I mean. I don't mind it knowing I'm at Mrs Ogilvie's. [[f 2 @roll-out #feels-watched| I mind that it knows I stopped at the bakery, and then somebody in the office goes, nice pasty was it]]? That was one time and I've not forgotten.

[05:00] ines: That was not me.

[05:02] tam: It was a bit you.

[05:06] ines: I can switch the line off between visits. I did not know. [[h @roll-out #feels-watched| They showed us the dots on the map the first day, as if the dots were the present, and every carer in the room went silent]].

[05:52] interviewer: Is there something in it you'd miss?

[05:56] tam: Seeing who was in before me. [[t* action @everyday-use #same-face| If I know it was Shaz at lunch, I know the cat's been fed and I know what mood I'm walking into, and he doesn't have to tell his whole life again]]. That's the job, that. Rest is driving.

[06:44] interviewer: Anything the families ask for?

[06:48] tam: All the time. [[h @everyday-use #family-view| His son wants to know the minute I'm in, so I text him from the step, off my own phone, my own money]]. You could just do that for me, couldn't you.

[07:20] ines: For me, the same face. [[h @everyday-use #same-face| If I could only lock three people to one client and let the machine fight about the others, I would marry it]].
`,
};
