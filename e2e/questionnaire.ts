import type { APIRequestContext } from "@playwright/test";
import { expect } from "./fixtures";
import { add } from "./set-up";

const options = (...values: string[]) => values.map((value) => ({ value, label: value }));

/** Three sections: who no longer uses it is led past the second; the last asks whether one may be written to. */
const SECTIONS = [
  {
    id: "feeling0",
    questions: [
      {
        id: "feel0000",
        type: "single",
        text: "If you could no longer use Larkfield, how would you feel?",
        required: true,
        metric: "pmf",
        options: options("Very disappointed", "Not disappointed", "I no longer use it"),
      },
      { id: "miss0000", type: "long-text", text: "What would you miss most?", help: "If you like." },
    ],
    branches: [{ questionId: "feel0000", is: ["I no longer use it"], goTo: "goodbye0" }],
  },
  {
    id: "howitgo0",
    title: "How it goes",
    questions: [
      { id: "rate0000", type: "recommendation", text: "Would you recommend it?", required: true, metric: "nps" },
      { id: "used0000", type: "multiple", text: "What do you use it for?", options: options("Plans, weekly", "Rosters"), writeIn: "Other" },
      { id: "rank0000", type: "ranking", text: "What matters most?", options: options("Price", "Speed", "Support") },
      {
        id: "went0000",
        type: "matrix",
        text: "How did these go?",
        options: options("Badly", "Well"),
        rows: options("Buying", "Setting up"),
      },
    ],
  },
  {
    id: "goodbye0",
    questions: [
      { id: "people00", type: "number", text: "How many people do you plan for?" },
      { id: "mail0000", type: "email", text: "May we talk to you about this?", purpose: "follow-up" },
    ],
  },
];

export type Published = { id: string; version: number; token: string };

/** A questionnaire of ours in this study, published. */
export async function publish(request: APIRequestContext, studyId: string, more: object = {}): Promise<Published> {
  const made = await add(request, studyId, "questionnaires", {
    title: "Six months in",
    definition: { sections: SECTIONS },
    intro: { asker: "Larkfield research", purpose: "To decide what we build next.", minutes: 1, contact: "research@larkfield.example" },
    audience: "customer",
    ...more,
  });
  return change(request, studyId, made, { status: "open" });
}

/** Changes a questionnaire, as a script does. */
export async function change(
  request: APIRequestContext,
  studyId: string,
  { id, version }: Pick<Published, "id" | "version">,
  data: object,
): Promise<Published> {
  const headers = { "If-Match": String(version) };
  const answer = await request.patch(`/api/studies/${studyId}/questionnaires/${id}`, { headers, data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return answer.json();
}

type Reply = {
  code: string;
  cells: Record<string, unknown>;
  texts: { text: string }[];
  participantId: string | null;
  followUp: string;
  status: string;
  wave: string | null;
};

/** What came in, the newest first. */
export async function replies(request: APIRequestContext, studyId: string, id: string): Promise<Reply[]> {
  return (await (await request.get(`/api/studies/${studyId}/questionnaires/${id}/responses`)).json()).items;
}
