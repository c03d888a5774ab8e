import { itemRoutes } from "@/app/_server/listed-routes";
import { reviewList } from "@/db/listed/reviews";
import { reviewPatch } from "@/lib/reviews/schema";

export const { GET, PATCH, DELETE } = itemRoutes(reviewList, { patch: reviewPatch, one: "a review" });
