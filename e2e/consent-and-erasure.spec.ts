import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { checkAccess } from "./access";
import { expect, test } from "./fixtures";

test.use({ dataName: "privacy" });

const NAME = "Quiddlemora Zorblatt";
const SAID = "The vexillium export failed twice before anybody listened.";

function timesInFiles(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && !file.endsWith("-shm"));
  const bytes = files.map((file) => readFileSync(file).toString("latin1").toLowerCase()).join("\n");
  return ["quiddlemora", "zorblatt", "vexillium"].reduce((sum, word) => sum + bytes.split(word).length - 1, 0);
}

test("a person takes their consent back, asks for all that is held, and is erased without a trace", async ({
  page,
  request,
  server,
  study,
  watched,
}) => {
  const root = `/studies/${study.id}`;
  const persona = await (await request.post(`/api${root}/personas`, { data: { name: "Head teacher" } })).json();
  const consent = { quote: "public", contact: "yes", date: "2026-02-03" };
  const person = await (
    await request.post(`/api${root}/participants`, { data: { displayName: NAME, audience: "customer", personaId: persona.id, consent } })
  ).json();
  const interview = await (
    await request.post(`/api${root}/interviews`, {
      data: { participantIds: [person.id], title: `Talk with ${NAME}`, notes: SAID, status: "done" },
    })
  ).json();
  const documentId = interview.documents[0].id;
  await request.post(`/api${root}/highlights`, { data: { documentId, start: 0, end: SAID.length, point: "failure", step: "trial" } });
  await request.post(`/api${root}/memos`, { data: { subject: "study", subjectId: study.id, text: `Ask ${NAME} which file.` } });
  const shown = async () => {
    const themes = await (await request.get(`/api${root}/themes`)).text();
    const rows = await (await request.get(`/api${root}/highlights`)).text();
    return `${themes}${rows}`;
  };
  expect(await shown()).toContain("vexillium");
  await request.post("/api/backups");

  await page.goto(`${root}/people?person=${person.id}`);
  await test.step("consent is withdrawn in one action, and stands in the history", async () => {
    await page.getByRole("button", { name: "Withdraw consent" }).click();
    await checkAccess(page);
    await page.getByRole("button", { name: "Withdraw", exact: true }).click();
    await expect(page.getByRole("list", { name: "The newest record of consent" }).getByText("withdrawn", { exact: true })).toBeVisible();
    await expect(page.getByText(/1 quote no longer shown/)).toBeVisible();
    expect(await (await request.get(`/api${root}/themes`)).text()).not.toContain("vexillium");
    const report = await page.context().newPage();
    await report.goto(`${root}/themes`);
    await expect(report.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(report.getByText("vexillium")).toHaveCount(0);
    await report.close();
  });

  await test.step("a new consent is recorded with how it was given", async () => {
    await page.getByRole("button", { name: "Record a change" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await checkAccess(page);
    await page.getByLabel("Note", { exact: true }).fill("asked again by e-mail");
    await page.getByRole("button", { name: "Record", exact: true }).click();
    await expect(page.getByText("asked again by e-mail")).toBeVisible();
  });

  await test.step("everything about them is one file", async () => {
    const taken = page.waitForEvent("download");
    await page.getByRole("link", { name: "Everything about this person" }).click();
    const path = await (await taken).path();
    const files = unzipSync(new Uint8Array(readFileSync(path)));
    expect(Buffer.from(files["person.html"] ?? []).toString("utf8")).toContain(SAID);
  });

  await test.step("what goes is counted before, and their code is typed", async () => {
    await page.getByRole("button", { name: /Anonymise or erase/ }).click();
    await page.getByRole("radio", { name: "Erase" }).check();
    await expect(page.getByText("Interviews that go whole")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: /Also take them out of 1 backup/ })).toBeChecked();
    await checkAccess(page);
    watched.forgive(/422.*\/erasure/);
    await page.getByLabel(/Type P-001/).fill("P-009");
    await page.getByRole("button", { name: "Erase P-001" }).click();
    await expect(page.getByText(/Type P-001 to say that it is this person/)).toBeVisible();
    await page.getByLabel(/Type P-001/).fill("P-001");
    await page.getByRole("button", { name: "Erase P-001" }).click();
    await expect(page.getByText("P-001 erased")).toBeVisible();
  });

  await expect(page.getByRole("link", { name: "P-001" })).toHaveCount(0);
  expect(await shown()).not.toContain("vexillium");
  await expect.poll(() => timesInFiles(server.folder), { timeout: 20_000 }).toBe(0);
  const ledger = readFileSync(join(server.folder, "erasures.jsonl"), "utf8");
  expect(ledger).toContain(person.id);
});

test("an owner sees who goes and when before people are let go by themselves", async ({ page, request, study }) => {
  const root = `/studies/${study.id}`;
  const person = await (await request.post(`/api${root}/participants`, { data: { audience: "customer" } })).json();
  await request.post(`/api${root}/interviews`, {
    data: { participantIds: [person.id], notes: "Too slow.", date: "2020-01-10", status: "done" },
  });
  await page.goto(`${root}/settings`);
  await page.getByLabel(/Let people go by themselves/).check();
  await expect(page.getByRole("table", { name: /1 person, anonymised/ }).getByRole("cell", { name: "10 January 2020" })).toBeVisible();
  await checkAccess(page);
  await page.getByRole("button", { name: "Save: 1 person under it" }).click();
  await expect(page.getByText("How long people are kept is saved")).toBeVisible();
  await page.goto(root);
  await expect(page.getByRole("complementary", { name: "People who go soon" })).toContainText("1 person will be anonymised within 14 days");
  await checkAccess(page);

  await page.goto(`${root}/settings`);
  await page.getByRole("button", { name: "Add a text" }).click();
  await page.getByLabel("What people agree to, word for word").fill("We take notes under a code.");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByText("Interviews, edition 1", { exact: false }).first()).toBeVisible();
  await checkAccess(page);
});
