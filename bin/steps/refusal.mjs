/** An error whose message is the whole of what the reader needs: what is wrong and what to do. */
export function refusal(sentence) {
  return Object.assign(new Error(sentence), { name: "Refusal" });
}

/** Runs a command to its exit code. A refusal ends in its one sentence; anything else is a fault of ours and shows where. */
export async function runToExit(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    console.error(error?.name === "Refusal" ? error.message : error);
    process.exitCode = 1;
  }
}
