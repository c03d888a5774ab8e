const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Whether an address (a whole URL) leads to the machine that reads it, whoever has it: nobody elsewhere can follow it. What is no address does not. */
export function leadsHereOnly(address: string): boolean {
  return URL.canParse(address) && LOOPBACK.test(new URL(address).hostname);
}
