/** The name of a questionnaire's file: the letters and digits of its title, "questionnaire.json" where it has none that a file name may hold. */
export function questionnaireFileName(title: string): string {
  const LONGEST = 60;
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+/, "")
    .slice(0, LONGEST)
    .replace(/-+$/, "");
  return `${plain === "" ? "questionnaire" : plain.toLowerCase()}.json`;
}
