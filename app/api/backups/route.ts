import { backUp } from "@/app/_server/backups/run";
import { dataFile } from "@/app/_server/data-file";
import { handle } from "@/app/_server/handle";
import { noBody } from "@/app/_server/params";
import { listBackups } from "@/db/backups/list";
import { pageOf } from "@/db/paging";
import { pageQuery } from "@/lib/record";

export const GET = handle({ summary: "List the backups, newest first", query: pageQuery }, ({ query }) =>
  pageOf(listBackups(dataFile().folder), query),
);

export const POST = handle({ summary: "Make a backup and check it", body: noBody, bodyOptional: true, slow: true, status: 201 }, () =>
  backUp("manual"),
);
