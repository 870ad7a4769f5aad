// Takes: chances or their log odds. Gives: the other. May not: know of what.

/**
 * Log odds of a chance.
 *
 * @param surest how near to 0 and to 1 a chance is believed
 */
export function logOdds(p: number, surest: number): number {
  const bounded = Math.min(1 - surest, Math.max(surest, p))
  return Math.log(bounded / (1 - bounded))
}

/** The chance, 0 to 1, of which these are the log odds. */
export const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds))
