/** People of the pictures, invented. */
const OWNER = { name: "Runa Eide", email: "runa@larkfield.example", password: "four small grey boats" };
const SECOND = { name: "Tomas Brekke", email: "tomas@larkfield.example", password: "seven slow green hills" };

/** How many interviews, and how many codes, the round of the picture has. */
const TALKS = 3;
const CODES = 3;

/**
 * Makes a team of two of the running program, has the second one code some talks blind, nearly as the first did, and shares a view. Answers the owner's
 * browser context, signed in, and the addresses of the pictures.
 */
export async function makeTeam({ url, studyId, browser, window }) {
  const owner = await browser.newContext(window);
  const second = await browser.newContext(window);
  const at = `${url}/api/studies/${studyId}`;
  await post(owner, `${url}/api/team`, OWNER);
  const invite = await post(owner, `${url}/api/team/invites`, { email: SECOND.email, studies: [{ studyId, role: "editor" }] });
  await post(second, `${url}/api/invites/${new URL(invite.address).pathname.split("/").at(-1)}`, {
    name: SECOND.name,
    password: SECOND.password,
  });
  const roundId = await codeTwice({ at, owner, second });
  const share = await post(owner, `${at}/shares`, { view: "map", title: "How planners get there, and where they stop", days: 30 });
  await second.close();
  return { owner, agreement: `/studies/${studyId}/agreement/${roundId}`, shared: share.path };
}

async function codeTwice({ at, owner, second }) {
  const marks = await marksOfStudy(owner, at);
  const codeIds = mostOften(marks.flatMap((mark) => mark.codeIds)).slice(0, CODES);
  const interviewIds = mostOften(marks.map(({ interviewId }) => interviewId)).slice(0, TALKS);
  const { people } = await get(owner, `${at}/agreement`);
  const round = await post(owner, `${at}/agreement`, {
    name: "Three talks, read twice",
    sample: { by: "hand", interviewIds },
    codeIds,
    withPoint: true,
    withStage: true,
    secondCoder: people.find(({ isMe }) => !isMe).id,
  });
  const seen = marks.filter(({ interviewId }) => interviewIds.includes(interviewId));
  for (const [index, mark] of seen.entries()) {
    // every seventh is not seen, every sixth is read the other way, every fifth has no code
    if (index % 7 === 3) continue;
    await post(second, `${at}/agreement/${round.id}/marks`, {
      documentId: mark.documentId,
      start: mark.start,
      end: mark.end,
      step: mark.step,
      point: index % 6 === 4 ? otherPoint(mark.point) : mark.point,
      codeIds: index % 5 === 2 ? [] : mark.codeIds.filter((id) => codeIds.includes(id)),
    });
  }
  await post(second, `${at}/agreement/${round.id}/done`, { done: true });
  return round.id;
}

async function marksOfStudy(owner, at) {
  const { items } = await get(owner, `${at}/highlights?limit=500`);
  return items.filter(({ interviewId }) => interviewId !== null);
}

function otherPoint(point) {
  return point === "trigger" ? "failure" : "trigger";
}

/** Values by how often they occur, the commonest first. */
function mostOften(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([value]) => value);
}

async function post(context, address, data) {
  return await answerOf(await context.request.post(address, { data }), address);
}

async function get(context, address) {
  return await answerOf(await context.request.get(address), address);
}

async function answerOf(answer, address) {
  const text = await answer.text();
  if (!answer.ok()) throw new Error(`${address}: ${text}`);
  return text === "" ? null : JSON.parse(text);
}
