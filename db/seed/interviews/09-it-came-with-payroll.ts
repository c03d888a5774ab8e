import type { SampleInterview } from "@/db/seed/sample-types";

export const itCameWithPayroll: SampleInterview = {
  slug: "it-came-with-payroll",
  title: "It came with payroll",
  date: "2026-06-11",
  documentKind: "transcript",
  kind: "interview",
  conductor: "R. Adomako",
  participants: ["colm"],
  coded: false,
  text: `
[00:28] interviewer: Thanks for talking to us after saying no. I won't try to sell you anything.

[00:34] colm: No, it's all right. I felt a bit bad, to be honest. I'd had three calls with your man and he remembered my dog's name.

[00:52] interviewer: What were you using before?

[00:56] colm: A spreadsheet a lad on placement made in two thousand and fourteen. It had macros. Nobody knew what they did. If you touched cell A1 the whole of Thursday went yellow. We just didn't touch cell A1.

[01:40] interviewer: And what tipped you into looking?

[01:44] colm: I went on holiday. First one in two years. I came back and nobody had been sent to a chap on Harker Street for a day and a half, because his line was hidden, and I was the only one that knew you had to unhide it. He was fine. He'd had biscuits. But I had to ring his son, and I'll not do that again.

[02:50] interviewer: So Wickerlane was on your list, and Ostrey.

[02:54] colm: You were first on mine. Me and the other planner scored you both, we'd a sheet, you won it by a mile. Your one showed me who'd been to a client before and that was the whole game for me. Theirs, you have to click through to a report for that. A report!

[03:45] interviewer: But it went the other way.

[03:48] colm: It came with payroll. That's the long and short. The finance lady was in the last meeting, she hadn't been in any of the others, and she said, does it do the mileage claims, and your man said not yet, and theirs said yes, and I watched it go. You can feel it go, can't you. It was about four seconds.

[04:50] interviewer: Could anything have turned it round?

[04:54] colm: If somebody'd asked me in week one who else would be in the room. I'd have told you Gillian. I'd have told you she does the mileage by hand on the last Friday with a ruler. Nobody asked, and I didn't think to say, I thought it was my choice.

[05:45] interviewer: How is it going with Ostrey?

[05:49] colm: Payroll's lovely, I hear. For us... we still can't find cover with it, not quickly. I've gone back to ringing round, same as before, only now I've to type in afterwards who said yes. Gillian's very happy. We're signed for three years.

[06:40] interviewer: And after the three years?

[06:43] colm: Ring me. I mean it. Put it in your diary. I might be retired, but ring me anyway, I'll tell you who's in the room.
`,
};
