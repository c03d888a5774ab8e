// @ts-check
// What the respondent's form holds, where it leads, and what is not right about it.

/** The same rule as on the server: the first branch that an answer on the way takes, else the next section.
 * @template {{ id: string, part: HTMLElement, branches: { questionId: string, is: string[], goTo: string }[] }} S
 * @param {S[]} sections @param {[string, string][]} answers */
export function pathOf(sections, answers) {
  const path = [];
  const asked = new Set();
  for (let at = 0; at < sections.length; ) {
    const section = sections[at];
    if (!section) break;
    path.push(section);
    for (const name of namesIn(section.part)) asked.add(name);
    const taken = section.branches.find(
      ({ questionId, is }) => asked.has(questionId) && answers.some(([name, value]) => name === questionId && is.includes(value)),
    );
    if (taken?.goTo === "end") break;
    at = Math.max(at + 1, taken ? sections.findIndex(({ id }) => id === taken.goTo) : 0);
  }
  return path;
}

/** What is not right about a question's answer, as the name of a text; "" where it is. The server looks again. @param {HTMLElement} question */
export function problemOf(question) {
  const names = namesIn(question);
  const { type, required } = question.dataset;
  const data = new FormData(/** @type {HTMLFormElement} */ (question.closest("form")));
  const given = names.map((name) => data.getAll(name).map((value) => String(value).trim()));
  const filled = given.filter((values) => values.some((value) => value !== "")).length;
  if (type === "email") return addressProblem(question, required);
  if (filled === 0) return blankProblem(question, given[0] ?? []);
  if (required && (type === "matrix" || type === "ranking") && filled < names.length) return missing[type] ?? "";
  if (type === "ranking" && new Set(given.flat().filter(Boolean)).size < filled) return "errorPlaces";
  if (type === "number") return numberProblem(question, given[0]?.[0] ?? "");
  return "";
}

/** @param {HTMLElement} question @param {string[]} ticked */
function blankProblem(question, ticked) {
  const { type, required } = question.dataset;
  // the card for words of one's own is chosen, and there are none
  if (ticked.includes("") && question.querySelector("[data-own]")) return "errorWords";
  return required ? (missing[type ?? ""] ?? "errorRequired") : isDayWrong(question);
}

/** @type {Record<string, string>} */
const missing = { matrix: "errorRows", ranking: "errorRanks" };

/** A day that does not exist leaves its field empty. @param {HTMLElement} question */
function isDayWrong(question) {
  const day = question.querySelector('input[type="date"]');
  return day instanceof HTMLInputElement && day.validity.badInput ? "errorDay" : "";
}

/** @param {HTMLElement} question @param {string} given */
function numberProblem({ dataset: { min, max } }, given) {
  const plain = given.replace(/\s/g, "").replace(",", ".");
  if (!/^[+-]?\d{1,15}(?:\.\d{1,10})?$/.test(plain)) return "errorNumber";
  return min !== undefined && max !== undefined && (Number(plain) < Number(min) || Number(plain) > Number(max)) ? "errorRange" : "";
}

/** @param {HTMLElement} question @param {string | undefined} required */
function addressProblem(question, required) {
  const chosen = question.querySelector("input[type=radio]:checked");
  const address = question.querySelector("input[type=email]");
  if (!(chosen instanceof HTMLInputElement)) return required ? "errorRequired" : "";
  if (chosen.value === "no" || !(address instanceof HTMLInputElement)) return "";
  return address.value !== "" && address.validity.valid ? "" : "errorAddress";
}

/** @param {ParentNode} part */
export function questionsIn(part) {
  return [...part.querySelectorAll("[data-question]")].filter((element) => element instanceof HTMLElement);
}

/** @param {ParentNode} part */
export function namesIn(part) {
  return [...new Set([...part.querySelectorAll("[name]")].map((element) => element.getAttribute("name") ?? ""))];
}

/** What is given so far, without the form's own fields. @param {HTMLFormElement} form @returns {[string, string][]} */
export function answersIn(form) {
  const own = ["submissionKey", "startedAt", "website", "at", "go"];
  return [...new FormData(form)].flatMap(([name, value]) => (own.includes(name) || typeof value !== "string" ? [] : [[name, value]]));
}

/** Own words whose card is no longer the one that is chosen. @param {HTMLFormElement} form */
export function wordsLeftOut(form) {
  return [...form.querySelectorAll("[data-own]")].flatMap((field) =>
    field.parentElement?.querySelector("input:checked") ? [] : [field.getAttribute("name") ?? ""],
  );
}

/** @param {HTMLFormElement} form @param {[string, string][]} given */
export function fill(form, given) {
  for (const [name, value] of given) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox"))
        field.checked ||= field.value === value;
      else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)
        field.value = value;
    }
  }
}

/** Puts every section on the page, hidden. @param {HTMLFormElement} form */
export function unfold(form) {
  const steps = byId("steps");
  return [...form.querySelectorAll("template[data-branches]")].flatMap((template) => {
    if (!(template instanceof HTMLTemplateElement)) return [];
    const part = template.content.firstElementChild;
    if (!(part instanceof HTMLElement)) return [];
    part.hidden = true;
    steps.append(part);
    /** @type {{ questionId: string, is: string[], goTo: string }[]} */
    const branches = JSON.parse(template.dataset.branches ?? "[]");
    return [{ id: part.dataset.section ?? "", part, branches, questions: questionsIn(part).length }];
  });
}

/** @param {string} id */
export function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`the page has no ${id}`);
  return element;
}
