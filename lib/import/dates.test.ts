import { describe, expect, it } from "vitest";
import { dayInLine, dayInName, dayOrderOf, parseDay } from "./dates";

describe("a day as somebody wrote it", () => {
  it("is read where it can be only one day", () => {
    for (const written of [
      "2024-03-04",
      "2024/3/4",
      "2024-03-04T10:00:00Z",
      "4 March 2024",
      "Mar 4, 2024",
      "Monday, March 4th, 2024",
      "4. März 2024".replace("ä", "a"),
      "04.03.2024",
    ]) {
      expect(parseDay(written), written).toBe("2024-03-04");
    }
    expect(parseDay("25/3/2024")).toBe("2024-03-25");
    expect(parseDay("3/25/2024 10:15:00")).toBe("2024-03-25");
  });

  it("is left alone where it could be two, or does not exist", () => {
    for (const written of ["03/04/2024", "31/04/2024", "2023-02-29", "yesterday", "", "4/3/24", "2024"])
      expect(parseDay(written), written).toBeNull();
  });

  it("takes the order that the other dates of its column show", () => {
    expect(dayOrderOf(["03/04/2024", "25/03/2024"])).toBe("day-first");
    expect(dayOrderOf(["03/04/2024", "03/25/2024"])).toBe("month-first");
    expect(dayOrderOf(["25/03/2024", "03/25/2024"])).toBeUndefined();
    expect(parseDay("03/04/2024", "day-first")).toBe("2024-04-03");
  });

  it("stands in a file's name year first", () => {
    expect(dayInName("2024-03-04 Ana")).toBe("2024-03-04");
    expect(dayInName("call_20240304_ana")).toBe("2024-03-04");
    expect(dayInName("order 1202403041")).toBeNull();
    expect(dayInName("Usability-testing-session-1-summary---May-12-2017")).toBe("2017-05-12");
    expect(dayInName("Ana 25.03.2024")).toBe("2024-03-25");
    expect(dayInName("Ana 03-04-2024")).toBeNull();
    for (const span of ["session-7-September-12-13--14-2017", "session-6-August-24-25-and-September-1-2017", "maybe 3 2017", "Sprint-08"])
      expect(dayInName(span), span).toBeNull();
  });

  it("stands at the head of a text, alone, after a word, or in the sentence that says when the talk was", () => {
    for (const line of [
      "# March 4, 2024",
      "**Date:** 4 March 2024",
      "P10 04.03.2024",
      "The interview took place on March 4, 2024. It was long.",
      "March 4, 2024, 2:00PM",
    ])
      expect(dayInLine(line), line).toBe("2024-03-04");
    for (const line of ["We moved on March 4, 2024", "Date: unknown", "held on to it", ""]) expect(dayInLine(line), line).toBeNull();
  });
});
