import { describe, expect, it } from "vitest";
import { questionnaireFileName } from "./file-name";
import { jsonPlace, placeWords } from "./file-place";

describe("the place where a questionnaire's file is wrong", () => {
  it("is said in sections and questions, counted from one", () => {
    expect(placeWords("definition.sections.0.questions.2.options.1.label")).toBe("section 1, question 3, option 2, label");
    expect(placeWords("title")).toBe("title");
    expect(placeWords("")).toBe("");
  });

  it("is a line and a column where it is no JSON", () => {
    expect(jsonPlace('{\n "a": 1,\n}', "Expected property name in JSON at position 11")).toBe("line 3, column 1");
    expect(jsonPlace("{", "JSON.parse: end of data while reading object contents at line 1 column 2 of the JSON data")).toBe(
      "line 1, column 2",
    );
    expect(jsonPlace("{", "Unexpected end of JSON input")).toBe("its end: the file is cut off");
  });
});

describe("the name of a questionnaire's file", () => {
  it("is made of the letters and digits of its title", () => {
    expect(questionnaireFileName("How much does Lärkfield matter to you?")).toBe("how-much-does-larkfield-matter-to-you.json");
    expect(questionnaireFileName("顧客")).toBe("questionnaire.json");
  });
});
