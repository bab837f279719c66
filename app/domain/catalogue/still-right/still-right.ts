/** How often a provider is asked "is this still right?", in days: twice a year. */
export const askEveryDays = 182
/** Unanswered for so many weeks, a listing stands behind others; for so many more, it is not shown. */
export const weeksToStepBack = 4
export const weeksToHide = 10
