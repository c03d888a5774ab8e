import type { SampleInterview } from "@/db/seed/sample-types";

export const phoneCallFromTheSlipway: SampleInterview = {
  slug: "phone-call-from-the-slipway",
  title: "Phone call from the slipway (notes)",
  date: "2026-04-14",
  documentKind: "notes",
  kind: "phone call",
  conductor: "R. Adomako",
  participants: ["jo"],
  coded: true,
  text: `
Phone, about 25 min, bad line, gulls. No recording (she said no, fine). Typed during and straight after.

Plans for 3 islands + the harbour side. 26 carers, two of them share one bicycle. Nine years, before that ferry ticket office. Says the two jobs are the same job.

[[t purchase @felt-need #cover-at-dawn| Began looking after the ferry was cancelled with three carers on the wrong side; found cover by shouting across the slipway]]. Told it as a funny story. Then went quiet: one lady waited until noon for her insulin.

Got in via the owner, did not choose it herself. Nobody asked her. Still a bit sore about that, came back to it twice.

Set-up: [[f 3 @set-up #client-list| client list had to be cut into three because of the islands, second file overwrote the first, lost a weekend]]. Was told it was "expected behaviour". She did the voice.

Knows who gets on with whom. [[h @any-adoption #map-in-head| Keeps a small red notebook with who must never be sent to whom, and why; will not type it in "where lawyers can read it"]]. Laughed. Meant it.

[[f 2 @everyday-use #whiteboard-stays| Still writes tomorrow on the back of the tide table and photographs it for the group chat]]. Carers look at the photo, not at the app. She knows. "They trust my handwriting."

[[t action @everyday-use #same-face| Good thing: it shows who went last time, so the new ones stop being strangers at the door]]. Only part she would fight for.

Travel minutes: ignores them altogether, goes by the tide. Not angry about it, it is just not for her.

Asked if she would tell another planner: long pause. [[f 2 @recommend| Would not recommend it to anyone with boats]]. For a town, yes. Contradicts what she said at the start (that she "couldn't go back").

Follow up? Consent to quote not asked, line dropped. ASK. Also ask for the photo of the tide table.
`,
};
