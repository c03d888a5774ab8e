export * from "./coding";
export * from "./interviews";
export * from "./people";
export * from "./studies";
export * from "./users";
export * from "./work";
