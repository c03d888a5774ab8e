#!/usr/bin/env node
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "./steps/build.mjs";
import { install } from "./steps/install.mjs";
import { runToExit } from "./steps/refusal.mjs";
import { ROOT } from "./steps/root.mjs";
import { smallPng } from "./steps/small-png.mjs";
import { makeTeam } from "./steps/team-pictures.mjs";
import { openBrowser, readJson, sendJson, startTrial } from "./steps/trial.mjs";

const FOLDER = join(ROOT, "docs");
const WINDOW = { viewport: { width: 1440, height: 900 }, locale: "en-GB", timezoneId: "Europe/London" };

/** Two short talks and the table about them, invented, for the picture of the import. */
const FILES = {
  "2026-03-02-site-office.md": `INTERVIEWER: How did the morning lists get made before?

NADIA BRANDT: By hand, at half past five. I copied yesterday's sheet and hoped that nobody was ill.

INTERVIEWER: And when somebody was?

NADIA BRANDT: Then I rang round until I found cover. Twice I found nobody, and a client waited until noon.
`,
  "2026-03-05-second-visit.vtt": `WEBVTT

00:00:01.000 --> 00:00:04.000
<v Interviewer>What made you look for something else?</v>

00:00:04.500 --> 00:00:11.000
<v Tomas Reyl>We lost a contract because the report came a week late. After that my director stopped asking what it would cost.</v>
`,
  "people.csv": `file,participant,group,audience,date
2026-03-02-site-office.md,Nadia Brandt,Round planner,customer,2026-03-02
2026-03-05-second-visit.vtt,Tomas Reyl,Owner who signs,churned,2026-03-05
`,
};

async function previewImport(page) {
  const files = Object.entries(FILES).map(([name, text]) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text) }));
  await page.getByLabel("Files to import").setInputFiles(files);
  await page.getByRole("button", { name: /^Import \d/ }).waitFor();
}

/** An export of answers, invented, for the picture of its preview. */
const ANSWERS = `Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Why did you stop?,,,How easy was it to get started?,What could we have done?,Plan
,,,,,,,,,Price,Something was missing,Other (please specify),Response,Open-Ended Response,Response
12887000001,402000001,03/02/2026 09:15:04 AM,03/02/2026 09:21:40 AM,203.0.113.4,ann@agency.example,,,,Price,,,2 - Hard,Tell us about the limit before we hit it,Rounds
12887000002,402000001,03/02/2026 10:02:11 AM,03/02/2026 10:04:30 AM,203.0.113.9,bo@agency.example,,,,,Something was missing,,4 - Easy,"A page for the families, so that they stop ringing",Rounds Plus
12887000003,402000001,03/03/2026 04:40:59 PM,03/03/2026 04:46:12 PM,203.0.113.11,cy@agency.example,,,,Price,,the group bought another one,1 - Very hard,"Somebody to sit with us in the first week, when there is no quiet hour",Rounds
12887000004,402000001,03/04/2026 08:12:45 AM,03/04/2026 08:13:58 AM,203.0.113.12,di@agency.example,,,,,,we closed two branches,4 - Easy,,Rounds
12887000005,402000001,03/14/2026 07:55:01 PM,03/14/2026 08:02:33 PM,203.0.113.17,ed@agency.example,,,,Price,Something was missing,,2 - Hard,Do not bill for people who left,Rounds Plus
`;

async function previewAnswers(page) {
  await page
    .getByLabel("Files to import")
    .setInputFiles([{ name: "why-they-stopped.csv", mimeType: "text/csv", buffer: Buffer.from(ANSWERS) }]);
  await page.getByText("Why did you stop?").first().waitFor();
}

/** Each picture: its name, its page, and what has to be done or seen there first. */
function picturesOf({ study, interview, questionnaire, persona }) {
  return [
    { name: "overview", path: study },
    { name: "workspace", path: interview, dark: true },
    { name: "themes", path: `${study}/themes`, dark: true },
    { name: "review", path: `${study}/review`, dark: true },
    { name: "keywords", path: `${study}/keywords?audience=prospect&against=audience%3Acustomer`, dark: true },
    { name: "results", path: questionnaire, dark: true },
    { name: "answers", path: `${study}/questionnaires/import`, ready: previewAnswers },
    { name: "coverage", path: `${study}/coverage` },
    { name: "persona", path: persona },
    { name: "journey", path: `${study}/journey`, dark: true },
    { name: "report", path: `${study}/reports` },
    { name: "import", path: `${study}/import`, ready: previewImport },
  ];
}

/** Waits until the texts are read: when the number of suggestions has stood still for two seconds. */
async function untilRead(api) {
  let [before, count] = [-1, 0];
  while (count === 0 || count !== before) {
    await new Promise((settle) => setTimeout(settle, 2000));
    before = count;
    count = (await readJson(`${api}/counts`)).openSuggestions;
  }
}

/** The interview that shows most: the one with the most open suggestions. */
async function busiestInterview(api) {
  const { items } = await readJson(`${api}/suggestions?status=open&limit=500`);
  const counts = new Map();
  for (const { interviewId } of items) {
    if (interviewId !== null) counts.set(interviewId, (counts.get(interviewId) ?? 0) + 1);
  }
  const [[interview]] = [...counts].sort(([, one], [, other]) => other - one);
  return interview;
}

async function take({ page, url, picture: { name, path: address, ready }, scheme }) {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce" });
  await page.goto(`${url}${address}`, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready);
  await ready?.(page);
  // what moves in or fades out has come to rest
  await page.waitForTimeout(800);
  const file = join(FOLDER, `${name}${scheme === "dark" ? "-dark" : ""}.png`);
  const picture = smallPng(await page.screenshot({ animations: "disabled", caret: "hide" }));
  writeFileSync(file, picture);
  console.log(`  docs/${basename(file)}: ${(picture.length / 1024).toFixed(0)} KiB`);
}

async function takeAll({ url }, browser) {
  const { id } = await sendJson(`${url}/api/studies/sample`, {});
  const study = `/studies/${id}`;
  const api = `${url}/api/studies/${id}`;
  await untilRead(api);
  const interview = `${study}/interviews/${await busiestInterview(api)}`;
  const [{ id: asked }] = (await readJson(`${api}/questionnaires`)).items;
  const questionnaire = `${study}/questionnaires/${asked}`;
  const [{ id: first }] = (await readJson(`${api}/personas`)).items;
  const persona = `${study}/people/personas/${first}`;
  await takeEach({ page: await browser.newPage(WINDOW), url, pictures: picturesOf({ study, interview, questionnaire, persona }) });
  // the last, since a team lets nobody in who is not signed in
  const { owner, agreement, shared } = await makeTeam({ url, studyId: id, browser, window: WINDOW });
  const pictures = [
    { name: "agreement", path: agreement, dark: true },
    { name: "shared", path: shared },
  ];
  await takeEach({ page: await owner.newPage(), url, pictures });
}

async function takeEach({ page, url, pictures }) {
  for (const picture of pictures) {
    for (const scheme of picture.dark ? ["light", "dark"] : ["light"]) {
      await take({ page, url, picture, scheme });
    }
  }
}

/** `npm run screenshots`: the pictures of the README, of the sample study in the built program. */
await runToExit(async () => {
  await install();
  await build();
  mkdirSync(FOLDER, { recursive: true });
  const server = await startTrial();
  const browser = await openBrowser();
  try {
    await takeAll(server, browser);
  } finally {
    await browser.close();
    await server.stop();
  }
  return 0;
});
