import { describe, expect, it } from "vitest";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { createStudy } from "@/db/studies";
import { GET as getFile } from "./[itemId]/file/route";
import { PATCH } from "./[itemId]/route";
import { POST as postFile } from "./file/route";
import { GET, POST } from "./route";
import { GET as getTemplates } from "./templates/route";

const { db } = freshDatabase();

function openStudy() {
  const { id: studyId } = createStudy(db(), { input: { name: "Ask", journeyPreset: "lifecycle" } });
  const path = `/api/studies/${studyId}/questionnaires`;
  const study = { params: Promise.resolve({ studyId }) };
  const item = (itemId: string) => ({ params: Promise.resolve({ studyId, itemId }) });
  return { path, study, item };
}

describe("questionnaires over HTTP", () => {
  it("are made from a template, listed, published and taken away as a file", async () => {
    const { path, study, item } = openStudy();
    const made = await (await POST(pageRequest("POST", path, { body: { template: "nps", product: "Larkfield" } }), study)).json();
    expect(made).toMatchObject({ status: "draft", token: null, version: 1, audience: null });
    const open = { body: { status: "open" }, headers: { "if-match": "1" } };
    const published = await (await PATCH(pageRequest("PATCH", `${path}/${made.id}`, open), item(made.id))).json();
    expect(published.token).toHaveLength(22);
    expect((await (await GET(pageRequest("GET", path), study)).json()).items[0]).toMatchObject({
      id: made.id,
      questions: 4,
      openAnswers: 0,
    });
    const file = await getFile(pageRequest("GET", `${path}/${made.id}/file`), item(made.id));
    expect(file.headers.get("content-disposition")).toBe('attachment; filename="would-you-recommend-larkfield.json"');
    expect(await file.json()).toMatchObject({ verbatim: "questionnaire", version: 1, title: "Would you recommend Larkfield?" });
  });

  it("list twelve templates with what each measures, for whom, and where its questions stand", async () => {
    const { path, study } = openStudy();
    const { items } = await (await getTemplates(pageRequest("GET", `${path}/templates`), study)).json();
    expect(items).toHaveLength(12);
    expect(items[2]).toMatchObject({
      slug: "nps",
      metrics: ["nps"],
      audiences: ["customer"],
      questions: [{ step: "recommend" }, {}, {}, {}],
    });
  });

  it("refuse a file with each place that does not fit, and store nothing", async () => {
    const { path, study } = openStudy();
    const section = { id: "sect0001", questions: [{ id: "quest001", type: "guess", text: "What?" }] };
    const bad = { verbatim: "questionnaire", version: 1, title: "Bad", definition: { sections: [section] } };
    const answer = await postFile(pageRequest("POST", `${path}/file`, { body: bad }), study);
    expect(answer.status).toBe(400);
    expect((await answer.json()).errors).toMatchObject([{ path: "definition.sections.0.questions.0.type" }]);
    expect((await (await GET(pageRequest("GET", path), study)).json()).total).toBe(0);
  });

  it("refuse questions that are none, naming the place, with 422", async () => {
    const { path, study } = openStudy();
    const question = { id: "quest001", type: "single", text: "Which?" };
    const definition = { sections: [{ id: "sect0001", questions: [question] }] };
    const answer = await POST(pageRequest("POST", path, { body: { definition } }), study);
    expect(answer.status).toBe(422);
    expect((await answer.json()).errors).toMatchObject([{ path: "definition.sections.0.questions.0.options" }]);
  });
});
