import type { APIRequestContext, Page } from "@playwright/test";
import { docxOf, paragraph, run, zipOf } from "@/db/imports/containers/testing";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { every } from "./set-up";
import { importFiles, textFile, type UploadedFile } from "./transcripts";

type Interview = {
  id: string;
  date: string | null;
  participants: { code: string; audience: string | null }[];
  documents: { id: string }[];
};
type Text = { text: string; highlights: { quote: string }[] };

const BEFORE = "The spreadsheet broke twice in one month.";
const AFTER = "The old spreadsheet broke three times in a month.";
const SAID_NO_MORE = ", and nobody wanted to be the one to say so";

/** Somebody answers an interviewer. */
function talk(who: string, answer: string): [string, string][] {
  return [
    ["Interviewer", "How did you come to look for something new?"],
    [who, `${answer} We had been at it for years${SAID_NO_MORE}.`],
    ["Interviewer", "What did you do then?"],
    [who, "I asked around, and three weeks later we were on a trial with half the team."],
  ];
}

const told = (turns: [string, string][]) => turns.map(([who, words]) => `${who}: ${words}`).join("\n\n");
const ANA = textFile("2026-03-02 ana.txt", told(talk("Ana Díaz", BEFORE)));

function fileOf(name: string, bytes: Uint8Array): UploadedFile {
  return { name, mimeType: "application/octet-stream", buffer: Buffer.from(bytes) };
}

async function choose(page: Page, studyId: string, files: UploadedFile[]) {
  await page.goto(`/studies/${studyId}/import`);
  await page.getByLabel("Files to import").setInputFiles(files);
}

const interviewsOf = (request: APIRequestContext, studyId: string) => every<Interview>(request, studyId, "interviews");
const readText = async (request: APIRequestContext, studyId: string, documentId: string): Promise<Text> =>
  (await request.get(`/api/studies/${studyId}/documents/${documentId}`)).json();

test.describe("a researcher corrects what an import understood", () => {
  test("a mixed batch: a Word file, an archive and one refused; who is who said once, then stored", async ({ page, study, request }) => {
    const word = docxOf(
      talk("Bea Roth", "It never matched payroll.")
        .map(([who, words]) => paragraph(run(`${who}: ${words}`)))
        .join(""),
    );
    const archive = zipOf({
      "round 2/bea.txt": told(talk("Bea Roth", "The second payslip went out wrong.")),
      "round 2/spare.txt": told(talk("Somebody Else", "Nothing of this was meant to be here.")),
    });
    await choose(page, study.id, [
      ANA,
      textFile("call.txt", told(talk("Participant", "My director wanted one number."))),
      fileOf("bea.docx", word),
      fileOf("batch.zip", archive),
      fileOf("damaged.zip", archive.slice(0, 120)),
    ]);
    const bar = page.getByRole("region", { name: "Import these files" });
    await test.step("each file is understood for itself, the damaged one refused, a name one person in all files", async () => {
      await expect(page.getByRole("region", { name: "1 file will be left out" })).toContainText("damaged.zip");
      await expect(page.getByRole("article", { name: "bea.docx" })).toContainText("Interviewer asks · Bea Roth answers");
      await expect(page.getByRole("row", { name: /^Bea Roth in 2 files/ })).toBeVisible();
      await expect(page.getByLabel("Date of 2026-03-02 ana.txt")).toHaveValue("2026-03-02");
      await expect(bar).toContainText("4 people, all new · 1 file refused");
      await checkAccessInBoth(page);
    });
    await test.step("a member of the archive is taken out and could come back", async () => {
      await page.getByRole("button", { name: "Take out batch.zip/round 2/spare.txt" }).click();
      await expect(page.getByRole("button", { name: "Put back batch.zip/round 2/spare.txt" })).toBeVisible();
      await expect(bar).toContainText("3 people, all new");
    });
    await test.step("the part, the person, the audience and the day are corrected", async () => {
      await page.getByLabel("Audience of Bea Roth").selectOption("churned");
      const who = page.getByLabel("Who Participant is");
      await who.focus();
      await who.selectOption({ label: "new, one with Ana Díaz" });
      await page.getByLabel("Date of call.txt").fill("2026-04-05");
      await expect(bar).toContainText("2 people, all new");
      await page.setViewportSize({ width: 390, height: 844 });
      await checkWidth(page);
      await page.setViewportSize({ width: 1440, height: 900 });
    });
    await page.getByRole("button", { name: "Import 4 interviews" }).click();
    await expect(page.getByText("4 interviews with 2 people, 2 new; 1 file refused.")).toBeVisible();
    await checkAccess(page);
    const stored = await interviewsOf(request, study.id);
    const people = stored.map(({ date, participants: [person] }) => `${date} ${person?.code} ${person?.audience}`).toSorted();
    expect(people).toEqual(["2026-03-02 P-001 null", "2026-04-05 P-001 null", "null P-002 churned", "null P-002 churned"]);
    await test.step("the toast takes the whole import back", async () => {
      await page.getByRole("button", { name: /^Undo Ctrl Z/ }).click();
      await expect(page.getByText("The import was taken back, whole.")).toBeVisible();
      await expect(page.getByText(/^Taken back on/)).toBeVisible();
      expect(await interviewsOf(request, study.id)).toEqual([]);
    });
  });

  test("a name keeps the person and the part it had in an earlier import", async ({ page, study }) => {
    await importFiles(page.request, study.id, [ANA]);
    await choose(page, study.id, [
      textFile("second.txt", told(talk("Ana Díaz", "A colleague brought the other one along, and it stayed."))),
    ]);
    await expect(page.getByRole("row", { name: /^Ana Díaz .*as in earlier texts/ })).toContainText("P-001");
    const who = page.getByLabel("Who Ana Díaz is");
    await expect(who.getByText("Ana")).toHaveCount(0);
    await page.getByRole("button", { name: "Show names" }).click();
    await expect(who).toContainText("P-001 Ana Díaz");
  });

  test("a corrected transcript takes its text's place: each highlight that moved, changed or lost its words is listed", async ({
    page,
    study,
    request,
  }) => {
    await importFiles(request, study.id, [ANA]);
    const [interview] = await interviewsOf(request, study.id);
    const documentId = interview?.documents[0]?.id ?? "";
    const { text } = await readText(request, study.id, documentId);
    for (const words of ["something new", "broke twice in one month", "half the team", SAID_NO_MORE.slice(6)]) {
      const start = text.indexOf(words);
      const data = { documentId, start, end: start + words.length, point: "failure" };
      expect((await request.post(`/api/studies/${study.id}/highlights`, { data })).ok()).toBe(true);
    }
    const corrected = told(talk("Ana Díaz", AFTER)).replace(SAID_NO_MORE, "");
    await choose(page, study.id, [
      textFile("ana corrected.txt", corrected),
      textFile("eva.txt", told(talk("Eva Lind", "A colleague brought it along."))),
    ]);
    await test.step("it is recognised by its words, and what would become of the highlights is told before", async () => {
      await expect(page.getByLabel("Worth knowing")).toContainText("1 file has mostly the words of a text that is here already");
      await page.getByRole("button", { name: "Yes, replace that text and keep its highlights" }).click();
      await expect(page.getByRole("article", { name: "ana corrected.txt" })).toContainText(
        "Of its 4 highlights, 1 stays where it is, 1 moves with its words, 1 will hold other words, 1 cannot be placed",
      );
      await checkAccess(page);
    });
    await page.getByRole("button", { name: "Import 1 interview, replace 1 text" }).click();
    await test.step("the report links each to its place", async () => {
      await expect(page.getByText("1 of 4 highlights stand where they stood.")).toBeVisible();
      await expect(page.getByText("1 could not be placed")).toBeVisible();
      await expect(page.getByText("before: broke twice in one month")).toBeVisible();
      await page.getByText("1 moved with its words").click();
      await expect(page.getByRole("link", { name: "half the team" })).toHaveAttribute("href", /highlight=/);
      await checkAccess(page);
    });
    await test.step("undoing the import brings the text and its highlights back", async () => {
      await page.getByRole("button", { name: "Undo this import" }).click();
      await expect(page.getByText("1 interview and 1 replaced text taken back.")).toBeVisible();
      const back = await readText(request, study.id, documentId);
      expect([back.text, back.highlights.length]).toEqual([text, 4]);
      expect(await interviewsOf(request, study.id)).toHaveLength(1);
    });
  });

  test("a table sent after its transcripts fills in people and days, and undoing it empties them", async ({ page, study, request }) => {
    await importFiles(request, study.id, [textFile("ana.txt", told(talk("Ana Díaz", BEFORE)))]);
    await choose(page, study.id, [
      textFile("about.csv", "file,audience,date\nana.txt,churned,2026-03-02\nnobody.txt,customer,", "text/csv"),
    ]);
    await expect(page.getByRole("region", { name: "The table about.csv" })).toContainText("1 about interviews that are here");
    await page.getByRole("button", { name: "Use 1 row of the table" }).click();
    await expect(page.getByText("1 row of the table filled in what was empty here.")).toBeVisible();
    await expect(page.getByText('Line 3: No file of this import is called "nobody.txt".')).toBeVisible();
    expect(await interviewsOf(request, study.id)).toMatchObject([{ date: "2026-03-02", participants: [{ audience: "churned" }] }]);
    await page.getByRole("button", { name: "Undo this import" }).click();
    await expect(page.getByText("1 row of the table taken back.")).toBeVisible();
    expect(await interviewsOf(request, study.id)).toMatchObject([{ date: null, participants: [{ audience: null }] }]);
  });

  test("without a connection the files wait, and are read once it is back; reading can be stopped", async ({ page, study, watched }) => {
    watched.forgive(/ERR_INTERNET_DISCONNECTED/);
    await page.goto(`/studies/${study.id}/import`);
    await page.context().setOffline(true);
    await page.getByLabel("Files to import").setInputFiles([ANA]);
    await expect(page.getByRole("alert").filter({ hasText: "could not be looked at" })).toContainText("Verbatim does not answer");
    await page.context().setOffline(false);
    await expect(page.getByRole("heading", { name: "1 interview" })).toBeVisible();
    await page.getByRole("button", { name: "Leave it" }).click();
    await page.route("**/imports", (route) => new Promise(() => route));
    await page
      .getByLabel("Files to import")
      .setInputFiles([textFile("later.txt", told(talk("Eva Lind", "A colleague brought it along.")))]);
    await page.getByRole("button", { name: "Stop" }).click();
    await expect(page.getByText("Stopped before the files were read. Nothing is stored.")).toBeVisible();
    await page.unroute("**/imports");
    await page.getByRole("button", { name: "Read them" }).click();
    await expect(page.getByRole("heading", { name: "1 interview" })).toBeVisible();
  });
});
