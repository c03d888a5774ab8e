import { defineConfig } from "@playwright/test";
// what lets Chromium run as root, without a screen and without a network
import BROWSER_ARGUMENTS from "../bin/steps/browser-arguments.json" with { type: "json" };

const report = process.env.PLAYWRIGHT_JSON_OUTPUT_FILE;

/** Journeys through the built program, each worker with a server and a data folder of its own. */
export default defineConfig({
  testDir: ".",
  outputDir: "../test-results",
  // on two processors: each waits, for pauses of typing and for the other side, about as long as it works
  workers: 3,
  forbidOnly: true,
  // once, on a busy machine; whatever needed it is named at the end of the run
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: "en-GB",
    // far from UTC and with a half hour: what differs between server and browser shows as a hydration error
    timezoneId: "America/St_Johns",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || undefined, args: BROWSER_ARGUMENTS },
  },
});
