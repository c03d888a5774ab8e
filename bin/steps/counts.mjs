import { readFileSync } from "node:fs";

/** Counts of tests: what passed, what failed, what was skipped and why-not-run. */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** The sum of counts. */
export function sum(counts) {
  return counts.reduce(
    (total, { passed, failed, skipped }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
    }),
    NONE,
  );
}

/** Vitest's report; a file that could not be loaded has no tests and counts as one failure. */
export function vitestCounts({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloadable = testResults.filter(({ status, assertionResults }) => status === "failed" && assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + unloadable, skipped: numPendingTests + numTodoTests };
}

/** Playwright's report, which names the tests that passed only at a second try; a run that broke outside its tests failed. */
export function playwrightCounts({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length, skipped: stats.skipped };
}

/** Reads a report's counts. A report that is missing is one failure, and so is a bad exit code that the report does not explain. */
export function readCounts({ report, code, count }) {
  let counts;
  try {
    counts = count(JSON.parse(readFileSync(report, "utf8")));
  } catch {
    return { ...NONE, failed: 1 };
  }
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The last line of `npm test`. */
export function lastLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
