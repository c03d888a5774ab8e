import type { APIRequestContext } from "@playwright/test";
import { expect } from "./fixtures";

/** A file as the browser's own chooser hands it over. */
export type UploadedFile = { name: string; mimeType: string; buffer: Buffer };

export function textFile(name: string, text: string, mimeType = "text/plain"): UploadedFile {
  return { name, mimeType, buffer: Buffer.from(text, "utf8") };
}

const KARIM = `Orchard rota talks, first round. Recorded with permission.

**Mona:** Thank you for making the time, Karim. How did you come to look for a planner at all?

**Karim:** We lost two big orders in one week because the rota hung on a wall and nobody had changed it. That was the moment I asked my boss for a budget. I had been patching a spreadsheet for years before that.

**Mona:** What did you compare it with?

**Karim:** Two others that a cousin of mine uses in a bakery. The price was clear from the start, which is why we tried this one. The trial was easy, I had the first week planned before lunch.

**Mona:** And where did it get hard?

**Karim:** Inviting the drivers. The link went into the spam folder of half of them and I gave up twice. I almost cancelled the whole thing over that. In the end I printed the codes and stuck them on the vans.

**Tom:** I have the time sheet of that week here, if you want to see it later.

**Mona:** What would you tell somebody who begins today?

**Karim:** Start with one team. When the others saw that nobody phones me at six in the morning any more, they all wanted it. We renewed for a year without a discussion.
`;

const LEA = `**Mona:** Lea, what made you leave in March?

**Lea:** The reports never matched what payroll wanted. Every month I copied the hours by hand into another file, and support told me it was on the list. I do not pay for a list.

**Mona:** Was there one day on which you decided?

**Lea:** Yes, when the second payslip went out wrong. My director asked me who had checked it, and I had no answer. We cancelled the same afternoon.

**Mona:** What did you do instead?

**Lea:** We went back to the old spreadsheet for a month, and then we took the tool that our payroll office sells. It is ugly. It is right, though.
`;

const IRIS = `WEBVTT

1
00:00:02.000 --> 00:00:07.500
<v Mona>Iris, you are still deciding. What holds you back?</v>

2
00:00:08.000 --> 00:00:19.000
<v Iris>I need the approval of our security officer, and nobody could tell me where the data is stored.</v>

3
00:00:19.500 --> 00:00:31.000
<v Iris>I asked twice in the chat. The answer was a link to a page that says the same words again.</v>

4
00:00:32.000 --> 00:00:36.000
<v Mona>And what would make you buy?</v>

5
00:00:36.500 --> 00:00:52.000
<v Iris>A paper I can put in front of him. If that came tomorrow I would sign, because the team already loves the trial.</v>
`;

const TABLE = `file,participant,persona,audience,date
karim.md,Karim,Floor lead,customer,2026-03-02
lea.md,Lea,Careful controller,churned,2026-04-14
iris.vtt,Iris,Careful controller,prospect,2026-05-06
`;

/** Three conversations of one interviewer, Mona: two as Markdown, one as WebVTT. In the first, Tom says one thing in passing. */
export const TALKS: UploadedFile[] = [
  textFile("karim.md", KARIM, "text/markdown"),
  textFile("lea.md", LEA, "text/markdown"),
  textFile("iris.vtt", IRIS, "text/vtt"),
];

/** Who they are, of which persona and audience, and when it was. */
export const TALKS_TABLE = textFile("talks.csv", TABLE, "text/csv");

/** A picture that is called a text, and a file in which nothing is. */
export const BAD_FILES: UploadedFile[] = [
  {
    name: "screenshot.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("89504e470d0a1a0a0000000d4948445200000010000000100806000000", "hex"),
  },
  textFile("nothing.txt", ""),
];

/** Stores files without looking at them first, as a script does, and answers the report. */
export async function importFiles(request: APIRequestContext, studyId: string, files: UploadedFile[]) {
  const form = new FormData();
  for (const { name, mimeType, buffer } of files) form.append("files", new File([new Uint8Array(buffer)], name, { type: mimeType }));
  const answer = await request.post(`/api/studies/${studyId}/imports`, { multipart: form });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}
