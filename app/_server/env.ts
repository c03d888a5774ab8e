import { resolve } from "node:path";
import { z } from "zod";

/** The three settings there are, each with a default. This file is the only reader of the environment. */
const settings = z.object({
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  HOST: z.string().min(1).default("127.0.0.1"),
  DATA_DIR: z.string().min(1).default("./data"),
  NODE_ENV: z.string().default("production"),
});

const parsed = settings.parse(process.env);

export const env = {
  port: parsed.PORT,
  host: parsed.HOST,
  dataFolder: resolve(/* turbopackIgnore: true */ parsed.DATA_DIR),
  development: parsed.NODE_ENV === "development",
};
