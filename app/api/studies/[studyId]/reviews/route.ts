import { handle } from "@/app/_server/handle";
import { listRoutes } from "@/app/_server/listed-routes";
import { studyParams } from "@/app/_server/params";
import { listReviews, reviewList } from "@/db/listed/reviews";
import { reviewInput } from "@/lib/reviews/schema";

export const GET = handle(
  { summary: "List the reviews, and when the map and each persona is due again", params: studyParams },
  ({ db, params }) => listReviews(db, params),
);
export const { POST } = listRoutes(reviewList, { input: reviewInput, one: "a review", many: "the reviews" });
