// @ts-check
// The respondent's page goes on by itself: sections without a reload, answers kept in this browser until they are sent, and sent again when that fails.
// Without this script the same form is answered section by section from the server.

import { answersIn, byId, fill, namesIn, pathOf, problemOf, questionsIn, unfold, wordsLeftOut } from "./answers.js";

const FIRST_WAIT_MS = 2000;
const LONGEST_WAIT_MS = 60_000;

const form = /** @type {HTMLFormElement} */ (document.querySelector("form[data-token]"));
const { token = "", minutes = "1", texts: words = "{}" } = form.dataset;
/** @type {Record<string, string>} */
const texts = JSON.parse(words);
// whatever becomes of the form: what was answered before it was changed is not lost
const shelf = `verbatim:${token}`;
/**
 * `finished`: the reply as it was when Send was pressed, until it came in or something in it was changed.
 * @type {{ key: string, begun: string, at: string, sending: boolean, given: [string, string][], finished: Record<string, string[]> | null }}
 */
let state = { key: crypto.randomUUID(), begun: new Date().toISOString(), at: "", sending: false, given: [], finished: null };
let wait = FIRST_WAIT_MS;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

const sections = unfold(form);
restore();
show(state.at, "replace");
form.addEventListener("input", onInput);
form.addEventListener("submit", onSubmit);
addEventListener("popstate", ({ state: at }) => show(typeof at === "string" ? at : "", "none"));
addEventListener("online", () => {
  if (state.sending) void send();
});
if (state.sending) void send();

function restore() {
  try {
    const kept = localStorage.getItem(shelf);
    if (kept === null) return;
    state = { ...state, ...JSON.parse(kept) };
    fill(form, state.given);
    tellKept();
  } catch {
    // a browser that keeps nothing: the answers live as long as the page
  }
}

function keep() {
  state.given = [...answersIn(form)];
  try {
    localStorage.setItem(shelf, JSON.stringify(state));
    tellKept();
  } catch {
    // as above
  }
}

function tellKept() {
  const line = byId("kept");
  if (!line.hidden) return;
  line.hidden = false;
  const again = document.createElement("button");
  again.type = "button";
  again.textContent = texts.startOver ?? "";
  again.addEventListener("click", () => {
    localStorage.removeItem(shelf);
    location.reload();
  });
  line.replaceChildren(`✓ ${texts.keptHere}`, again);
}

/** @param {Event} event */
function onInput({ target }) {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)) return;
  // words of one's own choose their card
  const card = target.dataset.own === undefined ? null : target.parentElement?.querySelector("input");
  if (card && target.value !== "") card.checked = true;
  const question = target.closest("[data-question]");
  if (question instanceof HTMLElement) mark(question, "");
  state.finished = null;
  keep();
}

/** @param {SubmitEvent} event */
function onSubmit(event) {
  event.preventDefault();
  const path = pathNow();
  const here = path.findIndex(({ id }) => id === state.at);
  if (event.submitter instanceof HTMLButtonElement && event.submitter.value === "back") return show(path[here - 1]?.id ?? "", "push");
  if (path[here] && !isRight(path[here].part)) return;
  const next = path[here + 1];
  if (next) show(next.id, "push");
  else void send();
}

function pathNow() {
  return pathOf(sections, answersIn(form));
}

/** @param {string} at @param {"push" | "replace" | "none"} trace */
function show(at, trace) {
  // the thanks stand there instead: the browser's way back leads nowhere here
  if (!form.isConnected) return;
  const path = pathNow();
  const here = path.findIndex(({ id }) => id === at);
  state.at = here < 0 ? "" : at;
  for (const part of form.querySelectorAll("[data-section]")) {
    if (part instanceof HTMLElement) part.hidden = part.dataset.section !== state.at;
  }
  byId("back").hidden = here < 0;
  byId("next").textContent = (here < 0 ? texts.start : here === path.length - 1 ? texts.send : texts.next) ?? "";
  byId("state").textContent = "";
  drawProgress(path, here);
  if (trace === "push") {
    history.pushState(state.at, "");
    keep();
    scrollTo(0, 0);
    focusOn(path[here]?.part ?? form.querySelector('[data-section=""]'), { preventScroll: true });
  } else if (trace === "replace") history.replaceState(state.at, "");
}

/** @param {{ questions: number }[]} path @param {number} here */
function drawProgress(path, here) {
  const count = (/** @type {{ questions: number }[]} */ some) => some.reduce((sum, { questions }) => sum + questions, 0);
  const first = count(path.slice(0, Math.max(0, here))) + 1;
  const last = here < 0 ? 0 : first + (path[here]?.questions ?? 0) - 1;
  const all = count(path);
  const where = fillIn((last === first ? texts.one : last === first + 1 ? texts.two : texts.many) ?? "", { first, last, all });
  const long = minutes === "1" ? texts.aMinute : fillIn(texts.minutes ?? "", { minutes });
  byId("count").textContent = last < first ? "" : `${where}, ${long}`;
  const bits = Array.from({ length: here < 0 ? 0 : all }, (_, at) => {
    const bit = document.createElement("i");
    bit.className = at + 1 < first ? "done" : at < last ? "now" : "";
    return bit;
  });
  byId("marks").replaceChildren(...bits);
}

/** @param {HTMLElement} part */
function isRight(part) {
  const wrong = questionsIn(part).filter((question) => mark(question, problemOf(question)));
  byId("state").textContent = wrong.length > 0 ? (texts.toLookAt ?? "") : "";
  focusOn(wrong[0] ?? null);
  return wrong.length === 0;
}

/** Says what is not right beside a question, by the name of a text or in words. @param {HTMLElement} question @param {string} problem */
function mark(question, problem) {
  const line = question.querySelector(".vf-error");
  if (line instanceof HTMLElement) {
    line.textContent = fillIn(texts[problem] ?? problem, {
      max: 5000,
      min: question.dataset.min ?? "",
      ...(question.dataset.max && { max: question.dataset.max }),
    });
    line.hidden = problem === "";
    const target = question.matches("fieldset") ? question : question.querySelector("input, textarea");
    target?.setAttribute("aria-describedby", problem === "" ? `${question.id}-help` : `${line.id} ${question.id}-help`);
    if (target !== question) target?.toggleAttribute("aria-invalid", problem !== "");
  }
  return problem !== "";
}

function answersOnPath() {
  const onPath = new Set(pathNow().flatMap(({ part }) => namesIn(part)));
  /** @type {Record<string, string[]>} */
  const answers = {};
  for (const name of wordsLeftOut(form)) onPath.delete(name);
  for (const [name, value] of answersIn(form)) if (onPath.has(name)) answers[name] = [...(answers[name] ?? []), value];
  return answers;
}

async function send() {
  clearTimeout(timer);
  if (!form.isConnected) return;
  // also where the form was changed meanwhile: the server says what it no longer takes
  const answers = state.finished ?? answersOnPath();
  state = { ...state, sending: true, finished: answers };
  keep();
  byId("state").textContent = texts.sending ?? "";
  const website = new FormData(form).get("website");
  const body = JSON.stringify({ submissionKey: state.key, startedAt: state.begun, answers, ...(website && { website }) });
  try {
    const answer = await fetch(`/api/forms/${encodeURIComponent(token)}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
    });
    const said = await answer.json().catch(() => ({}));
    if (answer.ok) return thank(said.receipt);
    if (answer.status === 429) return tryAgain(1000 * Number(answer.headers.get("Retry-After") ?? 60));
    if (answer.status >= 500) return tryAgain(0);
    refuse(said);
  } catch {
    tryAgain(0);
  }
}

/** @param {number} atLeast */
function tryAgain(atLeast) {
  const ms = Math.max(atLeast, wait);
  wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  byId("state").textContent = navigator.onLine ? fillIn(texts.trying ?? "", { seconds: Math.round(ms / 1000) }) : (texts.offline ?? "");
  timer = setTimeout(send, ms);
}

/** @param {{ detail?: string, errors?: { path: string, message: string }[] }} said */
function refuse({ detail, errors = [] }) {
  state = { ...state, sending: false, finished: null };
  keep();
  const wrong = errors.flatMap(({ path, message }) => {
    // a question, or an input that it no longer has
    const question = form.querySelector(`[data-question="${CSS.escape(path.replace(/^answers\.|(?<!answers)[.:].*$/g, ""))}"]`);
    return question instanceof HTMLElement && mark(question, message) ? [question] : [];
  });
  const part = wrong[0]?.closest("[data-section]");
  if (part instanceof HTMLElement) show(part.dataset.section ?? "", "push");
  byId("state").textContent = detail ?? texts.refusedText ?? "";
  focusOn(wrong[0] ?? null);
}

/** @param {string} receipt */
function thank(receipt) {
  state.sending = false;
  if (!form.isConnected) return;
  try {
    localStorage.removeItem(shelf);
  } catch {
    // as above
  }
  const thanks = byId("thanks");
  if (!(thanks instanceof HTMLTemplateElement)) return;
  form.replaceWith(thanks.content);
  byId("receipt").textContent = fillIn(texts.receipt ?? "", { receipt });
  byId("count").textContent = "";
  for (const bit of byId("marks").children) bit.className = "done";
  document.querySelector("h1")?.focus();
}

/** @param {Element | null} place @param {FocusOptions} [options] */
function focusOn(place, options) {
  if (!(place instanceof HTMLElement)) return;
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.focus(options);
}

/** @param {string} text @param {Record<string, string | number>} values */
function fillIn(text, values) {
  return text.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}
