"use client";

import { FailedPage } from "./_ui/failed-page";

export default FailedPage;
