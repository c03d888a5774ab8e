import type { APIRequestContext, Page } from "@playwright/test";
import { checkAccess, checkAccessInBoth, checkWidth } from "./access";
import { expect, test } from "./fixtures";
import { every } from "./set-up";
import { textFile } from "./transcripts";

const HEAD =
  "Response ID,Submitted at,How disappointed would you be without Acme?,How likely are you to recommend us?,Plan,Customer status,Work email,Full name,Tools used,Why did you leave?";
const ROWS = [
  'r1,03/02/2026 09:15,Very disappointed,9,Enterprise,Customer,a@post.example,Ana Lopez,"Docs;Chat",It was quick and it worked',
  "r2,14/02/2026 10:15,Somewhat disappointed,7,Solo,VIP,b@post.example,Ben Smith,Docs,It could have been cheaper for us",
  'r3,15/02/2026 10:15,Not disappointed,3,Solo,churned,c@post.example,Carl Maier,"Chat;Mail",We never got it running',
  "r4,16/02/2026 10:15,N/A - I no longer use it,5,Solo,ex-customer,d@post.example,Dora Klein,Mail,We moved on to something else",
  'r5,17/02/2026 10:15,Very disappointed,10,Enterprise,Kunde,e@post.example,Eva Novak,"Docs;Chat;Mail",Nobody told us about the export',
  'r6,18/02/2026 10:15,Very disappointed,10,Enterprise,VIP,f@post.example,Finn Berg,"Docs;Chat",',
];
const SPRING = textFile("spring.csv", [HEAD, ...ROWS].join("\n"), "text/csv");
const SUMMER = textFile("summer.csv", [HEAD, ...ROWS.slice(0, 3).map((row) => row.replace(/^r/, "s"))].join("\n"), "text/csv");
const SUMMARY = textFile(
  "summary.csv",
  "Customer survey\n\nQ1. How do you like it?\nAnswer Choices,Response Percent,Responses\nGood,50.00%,10\nBad,50.00%,10\n",
  "text/csv",
);
const COMPANIES = textFile(
  "companies.csv",
  "Company,Plan,MRR,Churned\nNorthwind,Team,100,No\nSouthlake,Team,250,Yes\nEastwood,Solo,20,No\n",
  "text/csv",
);

type Reply = { wave: string | null; audience: string | null; personaId: string | null; fields: Record<string, string> };
type Sheet = { id: string; title: string; responses: number; waves: string[] };

async function bringIn(page: Page, studyId: string, files: ReturnType<typeof textFile>[]) {
  await page.goto(`/studies/${studyId}/questionnaires/import`);
  await page.getByLabel("Files to import").setInputFiles(files);
}

async function readAgain(page: Page) {
  const bar = page.getByRole("region", { name: "Store these answers" });
  await expect(bar.getByText("Reading again…")).toBeHidden();
  await expect(bar.getByRole("button", { name: /^Store/ })).toBeEnabled();
}

const sheetsOf = (request: APIRequestContext, studyId: string) => every<Sheet>(request, studyId, "questionnaires");
const repliesOf = (request: APIRequestContext, studyId: string, id: string) =>
  every<Reply>(request, studyId, `questionnaires/${id}/responses`);

test.describe("a researcher brings in answers from another tool", () => {
  test("two waves at once: guesses put right in place, personal data left out, stored, and again nothing new", async ({
    page,
    study,
    request,
  }) => {
    await bringIn(page, study.id, [SPRING, SUMMER, SUMMARY]);
    const spring = page.getByRole("article", { name: "spring.csv" });
    const summer = page.getByRole("article", { name: "summer.csv" });

    await test.step("what was understood is shown, the summary is refused with the reason", async () => {
      await expect(spring).toContainText("6 replies");
      await expect(spring).toContainText("3 February 2026 to 18 February 2026");
      await expect(page.getByRole("region", { name: "1 file refused" })).toContainText("summary.csv");
      await expect(summer).toContainText("The next wave of spring.csv");
      await expect(spring.getByRole("listitem", { name: "Question 1" })).toContainText("Product-market fit");
      await expect(spring.getByRole("listitem", { name: "Question 2" })).toContainText("NPS");
      await expect(spring).toContainText("2 columns hold personal data");
      await expect(spring).not.toContainText("Lopez");
      await checkAccess(page);
    });

    await test.step("a type is changed by keyboard and read at once, and changed back", async () => {
      const tools = spring.getByRole("listitem", { name: "Question 3" });
      await tools.getByRole("button", { name: "Change question 3" }).press("Enter");
      await tools.getByLabel("Type of question 3").selectOption("short-text");
      await expect(tools).toContainText("A line of words");
      await readAgain(page);
      await tools.getByLabel("Type of question 3").selectOption("multiple");
      await expect(tools.getByRole("row", { name: /^Docs/ })).toContainText("4");
      await readAgain(page);
      await checkAccessInBoth(page);
    });

    await test.step("what rows say of people: an unknown word is said, a rule added, waves named", async () => {
      await spring.getByLabel("What “VIP” is").selectOption("customer");
      await expect(spring.getByRole("list", { name: "Rules" })).toContainText("“VIP”");
      await readAgain(page);
      await spring.getByRole("button", { name: "Add a rule" }).click();
      await spring.getByLabel("Column", { exact: true }).selectOption({ label: "Plan" });
      await spring.getByLabel("is this cell").fill("Enterprise");
      await spring.getByLabel("is this value").fill("IT admin");
      await spring.getByRole("button", { name: "Add the rule" }).click();
      await expect(spring.getByRole("list", { name: "Rules" })).toContainText("IT admin");
      await spring.getByLabel("Wave of spring.csv").fill("spring");
      await spring.getByLabel("Wave of spring.csv").press("Enter");
      await summer.getByLabel("Wave of summer.csv").fill("summer");
      await summer.getByLabel("Wave of summer.csv").press("Enter");
      await readAgain(page);
    });

    await test.step("stored into one questionnaire, with a report that adds up", async () => {
      await page.getByRole("button", { name: "Store 9 replies" }).click();
      await expect(page.getByRole("heading", { name: /^Import of/ })).toBeVisible();
      await expect(page.getByText("6 rows read = 6 stored")).toBeVisible();
      const [sheet, second] = await sheetsOf(request, study.id);
      expect(second).toBeUndefined();
      expect(sheet).toMatchObject({ title: "spring", responses: 9 });
      expect([...(sheet?.waves ?? [])].sort()).toEqual(["spring", "summer"]);
      const replies = await repliesOf(request, study.id, sheet?.id ?? "");
      expect(replies.filter(({ audience }) => audience === "customer")).toHaveLength(6);
      expect(replies.filter(({ personaId }) => personaId !== null)).toHaveLength(4);
      expect(JSON.stringify(replies)).not.toMatch(/Lopez|post\.example/);
      await checkAccess(page);
      await page.getByRole("link", { name: "See the results" }).click();
      await expect(page).toHaveURL(new RegExp(`questionnaires/${sheet?.id}$`));
    });

    await test.step("the same file again fits its questionnaire and stores nothing", async () => {
      await bringIn(page, study.id, [SPRING]);
      await expect(page.getByRole("article", { name: "spring.csv" })).toContainText("All its rows are in the study already");
      await expect(page.getByRole("button", { name: "Nothing to store" })).toBeDisabled();
    });
  });

  test("a table of companies becomes accounts; a narrow window shows all of it", async ({ page, study, request }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await bringIn(page, study.id, [COMPANIES, SPRING]);
    const companies = page.getByRole("article", { name: "companies.csv" });
    await expect(companies).toContainText("twelve times as much");
    await page.getByRole("article", { name: "spring.csv" }).getByRole("button", { name: "Change question 1" }).click();
    await checkWidth(page);
    await page.getByRole("article", { name: "spring.csv" }).getByRole("button", { name: "Take out spring.csv" }).click();
    await page.getByRole("button", { name: "Store 3 companies" }).click();
    await expect(page.getByText("3 rows read = 3 stored")).toBeVisible();
    const accounts = await every<{ name: string; contractValue: number; outcome: string }>(request, study.id, "accounts");
    expect(accounts.find(({ name }) => name === "Southlake")).toMatchObject({ contractValue: 3000, outcome: "churned" });
  });

  test("an export among transcripts is not stored blindly: the import page leads here and takes it along", async ({ page, study }) => {
    await page.goto(`/studies/${study.id}/import`);
    await page.getByLabel("Files to import").setInputFiles([SPRING]);
    const line = page.getByRole("region", { name: "1 file holds answers or companies" });
    await expect(line).toContainText("spring.csv");
    await expect(page.getByRole("button", { name: "Nothing to import" })).toBeDisabled();
    page.once("dialog", (dialog) => void dialog.accept());
    await line.getByRole("link", { name: "Bring it in with its preview" }).click();
    await expect(page.getByRole("article", { name: "spring.csv" })).toContainText("6 replies");
  });
});
