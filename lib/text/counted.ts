/** A count with its noun: "1 person", "3 people". The plural is the noun with an s unless given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
