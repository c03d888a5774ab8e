/** The code that stands for a reply wherever nobody is named: 208 is `R-208`. Numbers are counted per study and never reused, as those of people (rule 14). */
export function responseCode(number: number): string {
  return `R-${String(number).padStart(3, "0")}`;
}
