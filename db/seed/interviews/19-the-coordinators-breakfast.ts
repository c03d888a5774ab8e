import type { SampleInterview } from "@/db/seed/sample-types";

export const theCoordinatorsBreakfast: SampleInterview = {
  slug: "the-coordinators-breakfast",
  title: "The coordinators' breakfast",
  date: "2026-11-05",
  documentKind: "transcript",
  kind: "interview",
  conductor: "M. Quayle",
  participants: ["una", "yas"],
  coded: true,
  text: `
[00:14] interviewer: It's loud in here, so speak up. Una, you do the weekends at Brackenhill, and Yasmin, you're at Heronshaw and still deciding. Did you know each other?

[00:25] una: We've shared a carer for two years without knowing it.

[00:29] yas: Poor Denise.

[00:33] interviewer: Yasmin, what are you planning on at the moment?

[00:37] yas: Magnets. [[t purchase @felt-need #cover-at-dawn| The caretaker slammed a door on Monday, half of my Tuesday slid down behind the radiator, and that same night two went off with shingles]]. I was on the floor with a torch and a coat hanger, fishing for a Mr Abbott.

[01:22] una: And you want to ask me if it's worth it.

[01:25] yas: I want to ask if it's worth it on a wet Sunday with the boss on a cruise.

[01:30] una: It is then. It's only then, if I'm truthful. [[t action @everyday-use #cover-at-dawn| On a good day I could do it on a beer mat, but give me two off sick before it's light and I wouldn't be without it for a pension]].

[02:10] yas: See, [[f 1 @first-contact #cover-at-dawn| the fella on the stand never said that, he gave me a pen and told me it was end to end]].

[02:15] interviewer: What are you afraid of, Yasmin?

[02:18] yas: The changing over. [[f 3 @trial #no-quiet-week| I've started the trial twice, and both times I got as far as the letter D and somebody fell ill and the thirty days went by while I was on the phone]]. I daren't ask for a third. I feel like the girl who keeps joining the gym.

[03:10] una: Maureen typed ours in by hand. [[f 2 @set-up #client-list| By the time I came she'd put the dog's name where the next of kin goes, because there wasn't a box for dogs, and a Labrador called Prince got a letter about fees]].

[03:50] yas: Did he pay?

[03:53] una: Sooner than most.

[03:58] interviewer: Una, does everyone at Brackenhill go by the screen now?

[04:03] una: I do. Maureen goes by the wall. [[f 3 @roll-out #whiteboard-stays| So on a Saturday I come in and there's two truths, hers in red pen and mine, and I once sent a woman to a house that had been crossed out in the corridor since Wednesday]]. He'd gone into hospital. She let herself in and shouted up the stairs to nobody.

[05:05] yas: That's the bit I'd lie awake over.

[05:08] una: I did lie awake. I took a photo of the wall every Saturday after that. [[h @any-adoption #map-in-head| You can't be told she's wrong, though, because she isn't ever wrong, she just hasn't put it in]].

[05:50] interviewer: Would you miss it if they took it away?

[05:54] una: [[t renewal @renewal #rings-back| When the owner asked if we should keep it, I said I'd give up the coffee machine first, and what I was thinking of was not the program, it was having somebody to ring]]. Is that bad?

[06:30] yas: It's better than the stand. [[t purchase @compare #same-face| What I'm going home with is, she can see on a Sunday who Mr So-and-so had last time, and I've to ask Mr So-and-so]]. He says it was the Queen.
`,
};
