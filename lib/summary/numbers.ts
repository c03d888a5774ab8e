/** The numbers that a sentence says, as they stand in it; those inside of `names` (codes, statements, days) are not its own and are left out. */
export function numbersIn(text: string, names: readonly string[] = []): number[] {
  const bare = [...names]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, name) => (name === "" ? rest : rest.replaceAll(name, " ")), text);
  return [...bare.matchAll(/\d+/g)].map(([digits]) => Number(digits));
}
