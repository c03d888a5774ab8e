/** The code that stands for a person wherever their name is not asked for: 17 is `P-017`. Numbers are counted per study and never reused (rule 14). */
export function participantCode(number: number): string {
  return `P-${String(number).padStart(3, "0")}`;
}
