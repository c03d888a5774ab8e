/** The pages that need nobody to be signed in: nothing of the workbench is asked for on them. */
const OUTSIDE = /^\/(sign-in|invite|reset|s)(\/|$)/;

export function isOutside(path: string): boolean {
  return OUTSIDE.test(path);
}
