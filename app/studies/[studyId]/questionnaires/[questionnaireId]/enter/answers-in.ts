/** What stands in a form, by the names of its inputs; what is blank is left out, several values of one name are a list. */
export function answersIn(form: HTMLFormElement): Record<string, string | string[]> {
  const answers: Record<string, string | string[]> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== "string" || value.trim() === "") continue;
    const before = answers[name];
    answers[name] = before === undefined ? value : [before, value].flat();
  }
  return answers;
}
