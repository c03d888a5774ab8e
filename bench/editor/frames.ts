/** The next task: whatever the browser does now, drawing included, is over by then. */
function nextTask(): Promise<number> {
  return new Promise((settle) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => settle(performance.now());
    port2.postMessage(null);
  });
}

const nextFrame = () => new Promise<number>((settle) => requestAnimationFrame(() => settle(performance.now())));

/** Waits until something stands on the page and has been painted. */
export async function painted(selector: string): Promise<void> {
  do await nextFrame();
  while (!document.querySelector(selector));
  await nextTask();
}
