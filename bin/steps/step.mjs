/** Says what begins and how long it usually takes, does it, and says how long it took. */
export async function step({ title, usually }, act) {
  const started = performance.now();
  console.log(`• ${title} (usually ${usually})`);
  const outcome = await act();
  console.log(`  ${title}: ${seconds(performance.now() - started)}`);
  return outcome;
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}
