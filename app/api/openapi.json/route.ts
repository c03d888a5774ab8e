import { type Handler, handle } from "@/app/_server/handle";
import { describeInterface } from "@/app/_server/openapi/document";
import packageFile from "@/package.json";

export const GET: Handler = handle({ summary: "Describe this interface (OpenAPI 3.1)" }, () =>
  describeInterface({ version: packageFile.version, self: { "/api/openapi.json": { GET } } }),
);
