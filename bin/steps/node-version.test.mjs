import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { OLDEST_NODE, oldNodeSentence } from "./node-version.mjs";

describe("the Node that runs Verbatim", () => {
  it.each(["12.22.12", "18.20.4", "20.18.9"])("Node %s ends in one sentence that says what to install", (version) => {
    const sentence = oldNodeSentence(version);
    expect(sentence).toContain(version);
    expect(sentence).toContain("20.19");
    expect(sentence).toContain("nodejs.org");
  });

  it.each(["20.19.0", "22.0.0", "26.1.0"])("Node %s is new enough", (version) => {
    expect(oldNodeSentence(version)).toBeNull();
  });

  it("is the one that package.json declares", () => {
    const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    expect(engines.node).toBe(`>=${OLDEST_NODE.join(".")}`);
  });
});
