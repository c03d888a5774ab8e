import { describe, expect, it } from "vitest";
import { withPasted } from "./pasted-list";

const named = (...labels: string[]) => labels.map((label) => ({ value: label, label }));
const into = { text: "Phone\nTablet\nLaptop", at: 0, whole: false, word: "Option", answered: false };
const labels = (pasted: ReturnType<typeof withPasted>) => pasted?.items.map(({ label }) => label);

describe("a list pasted into options", () => {
  it("takes the place of options that nobody has named", () => {
    const pasted = withPasted(named("Option 1", "Option 2"), into);
    expect(labels(pasted)).toEqual(["Phone", "Tablet", "Laptop"]);
    expect(pasted?.last).toBe(2);
  });

  it("leaves an option with words of its own where it is", () => {
    const pasted = withPasted(named("Option 1", "Desk", "Option 3"), { ...into, at: 1 });
    expect(labels(pasted)).toEqual(["Desk", "Phone", "Tablet", "Laptop"]);
    expect(pasted?.last).toBe(3);
  });

  it("stands before what follows the line it was pasted into", () => {
    expect(labels(withPasted(named("Desk", "Other"), into))).toEqual(["Desk", "Phone", "Tablet", "Laptop", "Other"]);
  });

  it("replaces a line that was selected whole", () => {
    expect(labels(withPasted(named("Desk", "Other"), { ...into, whole: true }))).toEqual(["Phone", "Tablet", "Laptop", "Other"]);
  });

  it("takes away no option once there are answers, nor one that stands for something", () => {
    expect(labels(withPasted(named("Option 1", "Option 2"), { ...into, at: 1, answered: true }))).toEqual([
      "Option 1",
      "Option 2",
      "Phone",
      "Tablet",
      "Laptop",
    ]);
    const meant = [{ value: "Option 1", label: "Option 1", gives: "buyer" }, ...named("Option 2")];
    expect(labels(withPasted(meant, into))).toEqual(["Option 1", "Phone", "Tablet", "Laptop"]);
  });

  it("changes nothing where every line stands there already", () => {
    expect(withPasted(named("Phone", "Tablet", "Laptop"), into)).toBeNull();
  });
});
