"use client";

import type { ComponentProps } from "react";
import { FailedPage } from "@/app/_ui/failed-page";

export default function StudyErrorPage(props: ComponentProps<typeof FailedPage>) {
  return <FailedPage {...props} within />;
}
