type Reach = { host: string; publicUrl: string | null; team: boolean };

const TURN_ON = "Start without HOST and PUBLIC_URL, choose “Invite your team” in the settings of a study, and set them then.";

/** Why the server may not start where others could reach it, as a sentence with what to do; null where it may. Without a team nobody is asked who they are. */
export function reachRefusal({ host, publicUrl, team }: Reach): string | null {
  const setting = isLoopback(host) ? `PUBLIC_URL=${publicUrl}` : `HOST=${host}`;
  if (isLoopback(host) && (publicUrl === null || isLoopback(new URL(publicUrl).hostname))) return null;
  if (!team) return `${setting} would show every interview to anybody on the network, because there is no sign-in yet. ${TURN_ON}`;
  if (publicUrl === null) {
    return `HOST=${host} needs PUBLIC_URL, the address that people use, for example PUBLIC_URL=https://verbatim.example.org: Verbatim answers under no other.`;
  }
  return null;
}

/** What is said at the start, and no reason to stop. `hops`: the proxies that TRUSTED_PROXY_HOPS counts. */
export function reachWarnings({ publicUrl, hops }: { publicUrl: string | null; hops: number }): string[] {
  if (publicUrl === null || isLoopback(new URL(publicUrl).hostname)) return [];
  const open = `PUBLIC_URL=${publicUrl} is not https: passwords and interviews cross the network for anybody on it to read. Put a proxy with TLS before it.`;
  const same = `TRUSTED_PROXY_HOPS is 0: if a proxy stands before Verbatim, all requests seem to come from one address, and one person's wrong passwords shut everybody out; set it to the number of your proxies (mostly 1).`;
  return [...(publicUrl.startsWith("https:") ? [] : [open]), ...(hops === 0 ? [same] : [])];
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || host === "[::1]" || /^127(\.\d{1,3}){3}$/.test(host);
}
