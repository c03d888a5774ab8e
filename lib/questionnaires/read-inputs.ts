import { z } from "zod";
import { dayText } from "@/lib/record";
import { scaleRange } from "./check-definition";
import type { Question } from "./definition";
import type { FormTexts } from "./form-texts/en";
import {
  allInputs,
  answerSlot,
  consentInput,
  type Inputs,
  MAX_ANSWER_LENGTH,
  OWN_WORDS,
  oneInput,
  placeInput,
  writeInSlot,
} from "./inputs";
import { slotsOf, textSlots } from "./slots";
import { NUMBER_TYPES } from "./vocabulary";

/** What is not right about an answer, as the name of a sentence of the form and what fills it. */
export type AnswerProblem = { text: keyof FormTexts; values?: Record<string, string | number> };

/** What somebody gave to one question: cells with the words still in them, whether they may be written to, and what is not right. */
export type QuestionReading = { cells: Record<string, string>; mayWrite?: "yes" | "no"; problem: AnswerProblem | null };

const NOTHING: QuestionReading = { cells: {}, problem: null };
const address = z.email().max(320);

/** One question's answer from the inputs of its form. What cannot be read as its type is a problem; a blank is one only where an answer is required. */
export function readInputs(question: Question, inputs: Inputs): QuestionReading {
  const reading = readAs(question, inputs);
  const tooLong = textSlots(question).some(({ slot }) => (reading.cells[slot]?.length ?? 0) > MAX_ANSWER_LENGTH);
  if (tooLong) return { ...reading, problem: { text: "errorLong", values: { max: MAX_ANSWER_LENGTH } } };
  return reading.problem === null && question.required ? { ...reading, problem: whatIsMissing(question, reading) } : reading;
}

function readAs(question: Question, inputs: Inputs): QuestionReading {
  const { type } = question;
  if (type === "single" || type === "multiple") return readChoices(question, inputs);
  if (type === "ranking") return readRanking(question, inputs);
  if (type === "matrix") return readMatrix(question, inputs);
  if (type === "email") return readAddress(question, inputs);
  const given = oneInput(inputs, answerSlot(question));
  if (given === "") return NOTHING;
  if (NUMBER_TYPES.includes(type)) return readNumber(question, given);
  const cells = { [answerSlot(question)]: given };
  return type === "date" && !dayText.safeParse(given).success ? { cells, problem: { text: "errorDay" } } : { cells, problem: null };
}

function readChoices(question: Question, inputs: Inputs): QuestionReading {
  const slot = answerSlot(question);
  const own = writeInSlot(question);
  const ticked = allInputs(inputs, slot);
  const chosen = ticked.filter((value) => value !== OWN_WORDS);
  // the words belong to their card: an option chosen after them leaves them aside
  const leftAside = own === null || (question.type === "single" && chosen.length > 0);
  const words = leftAside ? "" : oneInput(inputs, own);
  const cells: Record<string, string> = {
    ...(chosen.length > 0 && { [slot]: question.type === "multiple" ? JSON.stringify(chosen) : (chosen[0] ?? "") }),
    ...(own !== null && words !== "" && { [own]: words }),
  };
  const offered = new Set(question.options.map(({ value }) => value));
  if (chosen.some((value) => !offered.has(value))) return { cells, problem: { text: "errorOffered" } };
  if (question.type === "single" && chosen.length > 1) return { cells, problem: { text: "errorOne" } };
  const unsaid = own !== null && words === "" && ticked.length > chosen.length;
  return { cells, problem: unsaid ? { text: "errorWords" } : null };
}

/** By its places, or as a list in its order, in which an option stands once. */
function readRanking(question: Question, inputs: Inputs): QuestionReading {
  const options = question.options.map(({ value }) => value);
  const given = inputs[answerSlot(question)] ?? [];
  const listed = (typeof given === "string" ? [given] : given).filter((value) => value !== "");
  const placed = options.flatMap((value, at) => {
    const place = oneInput(inputs, placeInput(question, at));
    return place === "" ? [] : [{ value, place: Number(place) }];
  });
  const places = placed.map(({ place }) => place);
  const inOrder = placed.length > 0 ? placed.sort((a, b) => a.place - b.place).map(({ value }) => value) : listed;
  if (inOrder.length === 0) return NOTHING;
  const cells = { [answerSlot(question)]: JSON.stringify([...new Set(inOrder)]) };
  const isPlace = (place: number) => Number.isInteger(place) && place >= 1 && place <= options.length;
  if (!places.every(isPlace) || inOrder.some((value) => !options.includes(value))) return { cells, problem: { text: "errorOffered" } };
  const isTwice = new Set(places).size < places.length || new Set(inOrder).size < inOrder.length;
  return { cells, problem: isTwice ? { text: "errorPlaces" } : null };
}

function readMatrix(question: Question, inputs: Inputs): QuestionReading {
  const offered = new Set(question.options.map(({ value }) => value));
  const cells = Object.fromEntries(
    slotsOf(question).flatMap(({ slot, role }) => {
      const given = oneInput(inputs, slot);
      return role === "row" && given !== "" ? [[slot, given] as const] : [];
    }),
  );
  return { cells, problem: Object.values(cells).every((value) => offered.has(value)) ? null : { text: "errorOffered" } };
}

function readAddress(question: Question, inputs: Inputs): QuestionReading {
  const slot = answerSlot(question);
  const given = oneInput(inputs, slot);
  const consent = oneInput(inputs, consentInput(question));
  // a no means that nothing is kept, whatever was typed before
  if (consent === "no") return { cells: {}, mayWrite: "no", problem: null };
  if (consent === "" && given === "") return NOTHING;
  const fits = address.safeParse(given).success && (consent === "" || consent === "yes");
  return { cells: given === "" ? {} : { [slot]: given }, mayWrite: "yes", problem: fits ? null : { text: "errorAddress" } };
}

function readNumber(question: Question, given: string): QuestionReading {
  const slot = answerSlot(question);
  if (question.options.length > 0) {
    const offered = question.options.some(({ value }) => value === given);
    return { cells: { [slot]: given }, problem: offered ? null : { text: "errorOffered" } };
  }
  const plain = given.replace(/\s/g, "").replace(",", ".");
  const cells = { [slot]: plain };
  if (!/^[+-]?\d{1,15}(?:\.\d{1,10})?$/.test(plain)) return { cells, problem: { text: "errorNumber" } };
  const range = scaleRange(question);
  if (range === null) return { cells, problem: null };
  const number = Number(plain);
  const whole = question.type === "number" || Number.isInteger(number);
  const inside = whole && number >= range.min && number <= range.max;
  return { cells, problem: inside ? null : { text: "errorRange", values: { min: range.min, max: range.max } } };
}

function whatIsMissing(question: Question, { cells, mayWrite }: QuestionReading): AnswerProblem | null {
  const given = Object.keys(cells).length;
  if (question.type === "matrix") return given < question.rows.length ? { text: "errorRows" } : null;
  if (question.type === "ranking" && given > 0) {
    const ranked: unknown = JSON.parse(cells[answerSlot(question)] ?? "[]");
    return Array.isArray(ranked) && ranked.length < question.options.length ? { text: "errorRanks" } : null;
  }
  return given > 0 || mayWrite !== undefined ? null : { text: "errorRequired" };
}
