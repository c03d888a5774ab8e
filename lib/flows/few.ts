/** Under so many that entered a step, no rate of it is compared with another. */
export const FEW_ENTERED = 5;
