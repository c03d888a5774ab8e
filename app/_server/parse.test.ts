import { describe, expect, it } from "vitest";
import { codeInput } from "@/lib/codebook/schema";
import { AppError } from "@/lib/errors";
import { interviewInput } from "@/lib/interviews/schema";
import { participantInput } from "@/lib/participants/schema";
import { personaInput } from "@/lib/personas/schema";
import { parseWith } from "./parse";

function refusal(schema: Parameters<typeof parseWith>[0], value: unknown): AppError {
  try {
    parseWith(schema, value, "body");
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error("It was taken as fitting.");
}

describe("what does not fit", () => {
  it("is said in a plain sentence with the field's name", () => {
    const long = refusal(codeInput, { name: "x".repeat(121) });
    expect(long.message).toBe("Name: at most 120 characters.");
    expect(long.errors).toEqual([{ path: "name", message: "at most 120 characters" }]);
    expect(refusal(codeInput, { name: "  " }).message).toBe("Name: must not be empty.");
    expect(refusal(codeInput, {}).message).toBe("Name: is missing.");
    expect(refusal(codeInput, { name: 3 }).message).toBe("Name: must be a text.");
    expect(refusal(interviewInput, { date: "2026-02-31" }).message).toBe("Date: must be a date that exists, as 2026-05-14.");
    expect(refusal(participantInput, { audience: "lead" }).message).toBe("Audience: must be one of prospect, customer, churned, internal.");
    expect(refusal(participantInput, { audience: "prospect", displayName: "x".repeat(201) }).message).toBe(
      "Display name: at most 200 characters.",
    );
  });

  it("keeps the sentence a schema has of its own, and the path of what it is about", () => {
    const turned = refusal(personaInput, { name: "Floor lead", target: { min: 9, max: 3 } });
    expect(turned.message).toBe("The lower end of the target is above its upper end.");
    expect(turned.errors).toEqual([{ path: "target", message: "The lower end of the target is above its upper end." }]);
  });

  it("names a field that nothing asks for", () => {
    const foreign = refusal(codeInput, { name: "row limit", colour: "red" });
    expect(foreign.message).toBe("Colour: there is no such field.");
    expect(foreign.errors).toEqual([{ path: "colour", message: "There is no such field." }]);
  });
});
