import { checkAccess } from "./access";
import { expect, test } from "./fixtures";

test.describe("a researcher begins a study", () => {
  test("by keyboard alone, from the list of studies to its overview", async ({ page, sample }) => {
    await page.goto("/");
    await expect(page.getByRole("article", { name: sample.name })).toBeVisible();
    await checkAccess(page);
    const press = async (key: string, times = 1) => {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
    };
    const tabTo = async (name: string) => {
      const wanted = page.getByRole("link", { name }).or(page.getByLabel(name)).or(page.getByRole("button", { name }));
      for (let step = 0; step < 40; step += 1) {
        if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
        await press("Tab");
      }
      throw new Error(`Tab never came to "${name}"`);
    };
    await tabTo("New study");
    await press("Enter");
    await expect(page.getByRole("heading", { name: "New study", level: 1 })).toBeVisible();
    await checkAccess(page);
    await tabTo("Name");
    await page.keyboard.type("Why trials stall");
    await tabTo("What do you want to learn?");
    await page.keyboard.type("Where do teams stop before their first result?");
    await tabTo("Personas");
    await page.keyboard.type("Floor lead\nCareful controller");
    await tabTo("Create study");
    await press("Enter");
    await expect(page.getByRole("heading", { name: "Why trials stall" })).toBeVisible();
    await expect(page.getByText("Where do teams stop before their first result?")).toBeVisible();
    await expect(page.getByRole("region", { name: "Coverage" }).getByRole("link", { name: "Floor lead" })).toBeVisible();
    await expect(page.getByRole("region", { name: "The next step" })).toContainText("Bring in your first interview");
    await checkAccess(page);
  });

  test("and one without a name is not made", async ({ page }) => {
    await page.goto("/studies/new");
    await page.getByRole("button", { name: "Create study" }).click();
    await expect(page.getByLabel("Name")).toBeFocused();
    await expect(page).toHaveURL(/\/studies\/new$/);
  });
});
