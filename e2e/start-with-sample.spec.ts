import type { Page } from "@playwright/test";
import { checkAccess, checkWidth } from "./access";
import { expect, test } from "./fixtures";

test.use({ dataName: "first start" });

type Place = { name: string; alive: (page: Page) => Promise<void> };

/** A table (or a tree of rows) of the page with at least so many rows, its head not counted. */
function rows(table: string | undefined, least: number, role: "table" | "treegrid" = "table"): Place["alive"] {
  return async (page) => {
    const found = page
      .getByRole("main")
      .getByRole(role, table === undefined ? {} : { name: table })
      .first();
    await expect(found).toBeVisible();
    expect(await found.getByRole("row").count()).toBeGreaterThan(least);
  };
}

/** Each page of the navigation, and what must be there on it: no list of the sample is empty. */
const PLACES: Place[] = [
  {
    name: "Overview",
    alive: async (page) => {
      await expect(page.getByRole("region", { name: "Coverage" }).getByRole("link")).toHaveCount(3);
      await expect(page.getByRole("region", { name: "The next step" }).getByRole("link")).toBeVisible();
      await expect(page.getByRole("blockquote")).toHaveCount(4);
    },
  },
  { name: "Interviews", alive: rows("Interviews", 22) },
  { name: "People", alive: rows(undefined, 25) },
  { name: "Codebook", alive: rows("Codes", 17, "treegrid") },
  { name: "Themes", alive: (page) => expect(page.getByRole("blockquote").first()).toBeVisible() },
  { name: "Findings", alive: (page) => expect(page.getByText("A planner trusts it from the first morning").first()).toBeVisible() },
  { name: "Journey", alive: (page) => expect(page.getByRole("grid").first()).toBeVisible() },
  { name: "Coverage", alive: rows(undefined, 3) },
  { name: "Reports", alive: (page) => expect(page.getByRole("article", { name: /^Report:/ })).toBeVisible() },
  { name: "Search", alive: (page) => expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeAttached() },
  { name: "Memos", alive: (page) => expect(page.getByRole("main").getByRole("heading", { level: 1 })).toBeAttached() },
  { name: "Settings", alive: (page) => expect(page.getByRole("region", { name: "Your data" })).toBeVisible() },
];

/** What lies behind the navigation, by its address in the study. */
const BEHIND: (Place & { path: string })[] = [
  { name: "Personas", path: "/people?view=personas", alive: rows("Personas", 3) },
  { name: "Accounts", path: "/people?view=accounts", alive: rows("Accounts", 12) },
  { name: "Drop-off", path: "/journey/drop-off", alive: (page) => expect(page.getByRole("heading", { level: 1 })).toBeVisible() },
  { name: "Churn and wins", path: "/journey/deals", alive: (page) => expect(page.getByRole("heading", { level: 1 })).toBeVisible() },
  { name: "Log an interview", path: "/interviews/log", alive: (page) => expect(page.getByRole("heading", { level: 1 })).toBeVisible() },
  { name: "Import", path: "/import", alive: (page) => expect(page.getByRole("button", { name: "Choose files" })).toBeVisible() },
];

async function desk(page: Page, scheme: "light" | "dark"): Promise<void> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ colorScheme: scheme });
}

/** In light on a desk, and in dark as wide as a phone. */
async function checkEveryLook(page: Page, alive: Place["alive"]): Promise<void> {
  await desk(page, "light");
  await alive(page);
  await checkAccess(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 390, height: 844 });
  await checkWidth(page);
  await checkAccess(page);
}

test.describe("somebody who starts for the first time", () => {
  test.describe.configure({ timeout: 300_000 });

  test("is offered the sample, opens it, and finds every page of the navigation alive", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("heading", { name: "Start with your question" })).toBeVisible();
    await checkAccess(page);
    await page.getByRole("button", { name: "Open the sample study" }).click();
    await expect(page.getByRole("heading", { name: /Overview of Mornings/ })).toBeAttached();
    const navigation = page.getByRole("navigation", { name: "Study" });
    for (const { name, alive } of PLACES) {
      await test.step(name, async () => {
        await desk(page, "light");
        const link = navigation.getByRole("link", { name: new RegExp(`^${name}`) });
        await link.click();
        await expect(link).toHaveAttribute("aria-current", "page");
        await checkEveryLook(page, alive);
      });
    }
  });

  test("finds what lies behind it alive too, down to the words of an interview", async ({ page, sample }) => {
    const root = `/studies/${sample.id}`;
    for (const { name, path, alive } of BEHIND) {
      await test.step(name, async () => {
        await page.goto(root + path);
        await checkEveryLook(page, alive);
      });
    }
    await test.step("an interview", async () => {
      await desk(page, "light");
      await page.goto(`${root}/interviews`);
      await page.getByRole("main").getByRole("link", { name: "Carol moved" }).click();
      await checkEveryLook(page, async () => {
        await expect(page.getByText("I did warn you about quite.")).toBeVisible();
      });
    });
  });

  test("is led from the overview's quote to its place in the interview", async ({ page, sample }) => {
    await page.goto(`/studies/${sample.id}`);
    const quote = await page.getByRole("blockquote").first().textContent();
    await page.getByRole("link", { name: /in the interview$/ }).click();
    await expect(page).toHaveURL(/highlight=/);
    await expect(
      page
        .getByRole("main")
        .getByText(quote?.slice(0, 40) ?? "")
        .first(),
    ).toBeVisible();
  });

  test("has suggestions waiting in the interviews that nobody coded yet", async ({ page, sample, request }) => {
    await expect
      .poll(async () => (await (await request.get(`/api/studies/${sample.id}/counts`)).json()).openSuggestions, { timeout: 30_000 })
      .toBeGreaterThan(0);
    const interviews = await (await request.get(`/api/studies/${sample.id}/interviews`)).json();
    const waiting = interviews.items.filter(
      (one: { codedAt: string | null; status: string }) => one.codedAt === null && one.status === "done",
    );
    expect(waiting).toHaveLength(3);
    for (const { id } of waiting) {
      await expect
        .poll(async () => (await (await request.get(`/api/studies/${sample.id}/interviews/${id}`)).json()).openSuggestions, {
          timeout: 30_000,
        })
        .toBeGreaterThan(0);
    }
    await page.goto(`/studies/${sample.id}`);
    await expect(page.getByRole("region", { name: "The next step" })).toContainText(
      /suggestions in \d+ interviews?( and \d+ repl(y|ies))?: start here/,
    );
  });

  test("is done with it in one click, and may take that back", async ({ page, sample }) => {
    await page.goto(`/studies/${sample.id}/settings`);
    await page.getByRole("button", { name: "Delete the sample study" }).click();
    await expect(page.getByRole("heading", { name: "Start with your question" })).toBeVisible();
    await page.getByRole("button", { name: /Undo/ }).click();
    await expect(page.getByRole("article", { name: sample.name })).toBeVisible();
  });
});
