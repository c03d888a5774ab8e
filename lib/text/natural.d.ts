/** Parts of natural that ship without types. Deep imports only: its root loads databases and network clients. */
declare module "natural/lib/natural/util/*" {
  export const words: string[];
}
