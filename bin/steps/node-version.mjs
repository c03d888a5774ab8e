/** The oldest Node that every pinned package allows; the same as `engines` in package.json. */
export const OLDEST_NODE = [20, 19];

/** The sentence to end with on a Node older than that, or null. Written without newer syntax: old Nodes must be able to read it. */
export function oldNodeSentence(version) {
  const [major, minor] = version.split(".").map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
    return null;
  }
  return `Verbatim needs Node ${OLDEST_NODE.join(".")} or newer and this is Node ${version}: install a newer one from https://nodejs.org, then run the same command again.`;
}
