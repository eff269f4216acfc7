/** Kilometres of her first running week at most, when RK-2 applies. */
export const FIRST_WEEK_CAP_KM = 3
