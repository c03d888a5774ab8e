import { listRoutes } from "@/app/_server/listed-routes";
import { consideredList } from "@/db/deals/considered";
import { consideredInput } from "@/lib/deals/schema";

export const { GET, POST } = listRoutes(consideredList, {
  input: consideredInput,
  one: "how far an account or a person got with a competitor",
  many: "how far accounts and people got with competitors",
});
