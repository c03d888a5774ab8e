import type { Page } from "@playwright/test";

const SERIOUS = /content security policy|hydrat/i;

/** What went wrong on a page without anybody asking; `forgive` names what a test provokes on purpose. */
export type Watched = { wrongs: () => string[]; forgive: (pattern: RegExp) => void };

/** Listens to a page: every console error, every warning about policy or hydration, every crash, every request to somebody else's address. */
export function watchPage(page: Page, origin: string): Watched {
  const wrongs: string[] = [];
  const forgiven: RegExp[] = [];
  page.on("console", (message) => {
    const serious = message.type() === "error" || (message.type() === "warning" && SERIOUS.test(message.text()));
    if (serious) wrongs.push(`${message.type()} on ${page.url()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => wrongs.push(`crash on ${page.url()}: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: to } = new URL(request.url());
    if (protocol.startsWith("http") && to !== origin) wrongs.push(`request to another address from ${page.url()}: ${request.url()}`);
  });
  return {
    wrongs: () => wrongs.filter((wrong) => !forgiven.some((pattern) => pattern.test(wrong))),
    forgive: (pattern) => forgiven.push(pattern),
  };
}
