import { checkAccess } from "./access";
import { expect, test } from "./fixtures";

const NOTES = `Ottiline rang from the corridor.

She said: write to ottiline@brask.example or ring 07700 900456. The import failed twice and nobody answered. Her sister Doreen does the nights.`;

test("a researcher takes names and addresses out of a text for good, and the coding stays", async ({ page, request, study }) => {
  const root = `/studies/${study.id}`;
  const person = await (
    await request.post(`/api${root}/participants`, { data: { displayName: "Ottiline Brask", audience: "customer" } })
  ).json();
  const answer = await request.post(`/api${root}/interviews`, {
    data: { participantIds: [person.id], title: "Ottiline, first call", notes: NOTES },
  });
  const interview = await answer.json();
  const documentId = interview.documents[0].id;
  const start = NOTES.indexOf("The import failed");
  await request.post(`/api${root}/highlights`, {
    data: { documentId, start, end: start + 23, point: "failure", comment: "Ask Ottiline which file." },
  });
  const edited = NOTES.replace("the corridor", "the corridor of Ottiline Brask");
  await request.patch(`/api${root}/documents/${documentId}`, { headers: { "If-Match": "1" }, data: { text: edited } });

  await page.goto(`${root}/interviews/${interview.id}`);
  await page.getByRole("button", { name: "More for this interview" }).click();
  await page.getByRole("menuitem", { name: "Redact…" }).click();
  const found = page.getByRole("list", { name: "Found in this text" });
  await expect(found.getByRole("checkbox", { name: /Take out: Ottiline/ })).toBeChecked();
  await expect(found.getByRole("checkbox", { name: /Take out: 07700 900456/ })).toBeChecked();
  await checkAccess(page);

  await test.step("own words are added, and a placeholder is changed", async () => {
    await page.getByLabel("Other words to take out").fill("nobody knows");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await expect(page.getByText("These words do not stand in the text.")).toBeVisible();
    await page.getByLabel("Other words to take out").fill("doreen");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await found.getByLabel("Placeholder for: Doreen").fill("[the sister]");
  });

  await test.step("it is asked once more, plainly", async () => {
    await page.getByRole("button", { name: "Replace 5 places…" }).click();
    await expect(page.getByText("This cannot be undone.")).toBeVisible();
    await expect(page.getByText(/backups made before still hold them/)).toBeVisible();
    await page.getByRole("button", { name: "Redact for good" }).click();
    await expect(page.getByText(/5 places were replaced/)).toBeVisible();
    await page.getByRole("button", { name: "Back to the text" }).click();
  });

  await expect(page.getByRole("heading", { name: "[P-001], first call" })).toBeVisible();
  await expect(page.getByText("[P-001] rang from the corridor of [P-001].").first()).toBeVisible();
  await expect(page.getByText("Her sister [the sister] does the nights").first()).toBeVisible();

  const read = await (await request.get(`/api${root}/documents/${documentId}`)).json();
  expect(read.highlights).toMatchObject([{ quote: "The import failed twice", comment: "Ask [P-001] which file." }]);
  expect(read.text.slice(read.highlights[0].start, read.highlights[0].end)).toBe("The import failed twice");
  const history = await (await request.get(`/api${root}/documents/${documentId}/revisions`)).json();
  expect(history.items[0].reason).toBe("redacted");
  for (const { id } of history.items) {
    const revision = await request.get(`/api${root}/documents/${documentId}/revisions/${id}`);
    expect(await revision.text()).not.toMatch(/Ottiline|brask|900456|Doreen/i);
  }
});
