import type { SampleInterview } from "@/db/seed/sample-types";

export const weAreQuitePleased: SampleInterview = {
  slug: "we-are-quite-pleased",
  title: "We're quite pleased, really",
  date: "2026-03-26",
  documentKind: "transcript",
  kind: "interview",
  conductor: "R. Adomako",
  participants: ["lorna"],
  audiencesThen: { lorna: "customer" },
  coded: true,
  text: `
[00:26] interviewer: You've been with Wickerlane for seven months now. How would you sum it up?

[00:32] lorna: We're quite pleased, really. I say quite. My mother would say that quite means no, but I mean it nicely.

[00:50] interviewer: What had you hoped for when you bought it?

[00:55] lorna: Invoices I could stand behind. [[t purchase @buy #proof-of-visit| A son accused us of charging for a visit that never took place, and I knew that it had, I knew the girl, and I'd nothing to show him except her word]]. I gave him the money back and I was furious for a fortnight. So when I saw the arrival times I bought it the same afternoon. I don't do that. I take a week over a kettle.

[02:08] interviewer: And how was the beginning?

[02:12] lorna: Longer than they said. They said ten days, it was seven weeks. [[f 2 @set-up #client-list| Half our clients are couples, and it wanted every person to be one person, so we had husbands without wives and visits with nobody in the bed]]. Carol did it in the evenings and I paid her overtime that wasn't in anybody's budget. [[f 2 @any-onboarding #no-quiet-week| We ran both ways side by side until the end of October, because there was never a week when I'd have dared to let go of the old one]].

[03:35] interviewer: When did you let go of the old way?

[03:39] lorna: I'm told we have. [laughs] Carol's the only one who truly knows her way around it. She's teaching Stacey. She's been teaching Stacey since November.

[04:15] interviewer: What does it give you, week to week?

[04:19] lorna: Fridays. [[t action @first-value #proof-of-visit| The first Friday that the hours came out by themselves I checked them against the sheets with a ruler, and the one mistake I found was mine]]. I went home at four. My husband asked if somebody had died.

[05:20] interviewer: Does anything worry you, looking towards the autumn?

[05:25] lorna: The cost creeping. [[f 1 @buy #price-per-head| I took on six for the winter, and four have gone already, and they're still there on the bill like ghosts at a wedding]]. It's not a lot. It's the looking at it. And Carol's been talking about moving nearer to her grandson, which, you know, I'm pretending that I didn't hear.

[06:28] interviewer: Would you recommend it?

[06:31] lorna: I'd say, have a Carol. I've said that, in fact, to the woman at Quillmoor. [[h @recommend| Get it, I said, but first make sure that you've got somebody who likes it, because it needs to be liked]].
`,
};
