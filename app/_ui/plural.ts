/** A count with its noun: `1 interview`, `2 interviews`, `0 people`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
