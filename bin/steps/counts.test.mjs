import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { lastLine, playwrightCounts, readCounts, sum, vitestCounts } from "./counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "counts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const units = { numPassedTests: 8, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1, testResults: [] };

describe("the last line", () => {
  it("adds up every kind of test and names the skipped only where there are some", () => {
    const total = sum([vitestCounts(units), playwrightCounts({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 }, errors: [] })]);
    expect(lastLine(total)).toBe("12 passed, 1 failed, 3 skipped");
    expect(lastLine({ passed: 1, failed: 0, skipped: 0 })).toBe("1 passed, 0 failed");
  });

  it("a test file that cannot be loaded is a failure, not silence", () => {
    const testResults = [{ status: "failed", assertionResults: [] }];
    expect(vitestCounts({ ...units, numFailedTests: 0, testResults }).failed).toBe(1);
  });

  it("a run without a report, or with a bad exit code its report does not explain, is a failure", () => {
    const report = join(folder, "report.json");
    const read = (code) => readCounts({ report, code, count: vitestCounts });
    expect(read(0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    writeFileSync(report, JSON.stringify({ ...units, numFailedTests: 0 }));
    expect(read(0).failed).toBe(0);
    expect(read(1).failed).toBe(1);
  });
});
