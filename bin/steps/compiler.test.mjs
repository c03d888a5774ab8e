import { describe, expect, it } from "vitest";
import { compilerSentence, failedToCompile, missingCompilers } from "./compiler.mjs";

describe("compiling the database", () => {
  it("names the tools that are missing and the command that brings them", () => {
    const missing = missingCompilers((command) => command === "python3");
    expect(missing).toEqual(["make", "g++"]);
    expect(compilerSentence({ missing, platform: "linux" })).toMatch(
      /make, g\+\+ are missing: install with apt-get install python3 make g\+\+/,
    );
    expect(compilerSentence({ missing: ["make"], platform: "darwin" })).toMatch(/make is missing: install with xcode-select --install/);
  });

  it("another make or compiler by its own name will do", () => {
    expect(missingCompilers((command) => ["python", "gmake", "clang++"].includes(command))).toEqual([]);
  });

  it("tells a failed compile from another failure of npm", () => {
    expect(failedToCompile("npm error gyp ERR! find Python")).toBe(true);
    expect(failedToCompile("npm error code ENOTFOUND")).toBe(false);
  });
});
