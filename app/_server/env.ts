import { resolve } from "node:path";
import { z } from "zod";

/** The address that people use: http or https, a host, perhaps a port, nothing behind it. */
const publicUrl = z
  .url({ protocol: /^https?$/ })
  .refine((text) => {
    const { pathname, search, hash, username, password } = new URL(text);
    return pathname === "/" && `${search}${hash}${username}${password}` === "";
  }, "PUBLIC_URL is an address like https://verbatim.example.org, with nothing behind the host.")
  .transform((text) => new URL(text).origin);

/** The settings there are, each with a default. This file is the only reader of the environment. */
const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  PUBLIC_URL: z.preprocess((text) => text || undefined, publicUrl.optional()),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(10).default(0),
  NODE_ENV: z.string().default("production"),
});

const parsed = settings.parse(process.env);

export const env = {
  port: parsed.PORT,
  host: parsed.HOST,
  dataFolder: resolve(/* turbopackIgnore: true */ parsed.DATA_DIR),
  /** where people come from outside this machine ("https://verbatim.example.org"); null while it is this machine alone */
  publicUrl: parsed.PUBLIC_URL ?? null,
  /** how many proxies of ours stand before the server, each adding to X-Forwarded-For */
  trustedProxyHops: parsed.TRUSTED_PROXY_HOPS,
  development: parsed.NODE_ENV === "development",
};
