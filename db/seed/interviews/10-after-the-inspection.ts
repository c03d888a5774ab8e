import type { SampleInterview } from "@/db/seed/sample-types";

export const afterTheInspection: SampleInterview = {
  slug: "after-the-inspection",
  title: "After the inspection, then after the summer",
  date: "2026-06-24",
  documentKind: "transcript",
  kind: "interview",
  conductor: "M. Quayle",
  participants: ["ruth", "desmond"],
  coded: true,
  text: `
[00:17] interviewer: You looked at Wickerlane in February and then it went quiet. What happened?

[00:24] desmond: Nothing happened. That's rather the point, nothing happened.

[00:29] ruth: I happened. I asked you every Monday.

[00:33] desmond: You did ask every Monday.

[00:38] interviewer: Take me back a bit. Ruth, what were you hoping for?

[00:43] ruth: A Sunday. [[t purchase @felt-need #cover-at-dawn| I do the cover from my bath, I'm not joking, the phone lives in the soap dish, because it always goes at twenty to seven and that's the only time there's hot water]]. And when I had my operation, [[t purchase @felt-need #map-in-head| they brought me the rota on the ward, in a carrier bag, because nobody else could read my pencil]]. The anaesthetist thought I was a spy.

[01:50] interviewer: Desmond, what did you see in it?

[01:54] desmond: Proof. [[t purchase @any-evaluation #proof-of-visit| I've an inspector who asks to see a random fortnight, and I hand her a shoebox of time sheets, and we both pretend that is a system]]. Your lady showed me the same fortnight on one page. I thought, there it is, I could breathe out.

[02:48] interviewer: And then?

[02:51] desmond: And then the price. [[f 2 @buy #price-per-head| It isn't dear, it's that it goes up when I take on a student for the summer and doesn't come down till I remember to tell somebody]]. I don't like a bill that moves. My father ran this on one that didn't.

[03:40] ruth: It wasn't the price, Desmond.

[03:43] desmond: It was partly the price.

[03:46] ruth: [[f 3 @approval #no-quiet-week| He said after the inspection, and then the inspection moved, and he said after the summer, and there is no after, there's only the next lot of sick calls]].

[04:28] desmond: Well. Who was going to do it? [[f 3 @approval #no-quiet-week| The only person who could put it all into a computer is Ruth, and if Ruth is putting it into a computer then who, may I ask, is doing the rota]]? I had nobody to ask. Your form said "nominate a project lead". I've got a Ruth.

[05:25] interviewer: If somebody had come and sat here for two days and typed?

[05:30] ruth: [[t purchase @buy #no-quiet-week| I'd have made them up a bed]].

[05:33] desmond: I'd have paid for that, oddly. More than for the thing itself. [[h @buy #no-quiet-week| I'd sooner pay a stranger to type for two days than pay a little every month for something we haven't started]].

[06:20] interviewer: Where have you left it, honestly?

[06:24] desmond: Open. On the pile.

[06:28] ruth: It's under the pile. I've started writing things on cards. [[h @felt-need #map-in-head #their-words| One card a client, what I'd tell my own sister if she had to walk in there on a double-up and I was dead]]. Two hundred and six cards. I'm on the Ms.

[07:15] desmond: You never said you were doing cards.

[07:18] ruth: I did it in the bath.
`,
};
