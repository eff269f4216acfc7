/** Where the focus goes when a flag and its form have left. */
export const FLAGS_HEADING = 'open-flags'
