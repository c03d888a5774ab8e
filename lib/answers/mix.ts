/**
 * Ids in an order that has nothing to do with what they stand for, the same every time: by a hash of each (FNV-1a, 32 bits). What was read so far is then
 * as good as a random draw of the whole, so that a rule such as that of three may be applied to it.
 */
export function mixed(ids: readonly string[]): string[] {
  return ids
    .map((id) => ({ id, at: hashOf(id) }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // ids of the same moment differ in their last signs alone: spread those over all bits
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
