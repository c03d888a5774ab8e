/** Runs once when the server starts: a database that may not be opened ends it here, with one sentence. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startUp } = await import("./app/_server/start-up");
  startUp();
}
