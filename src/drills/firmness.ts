/** How firm a note must be, in days of stability, before questions get finer. */

/** Words instead of families as options, near neighbours asked against each other. */
export const FIRM_ENOUGH_FOR_WORDS = 4;
/** Neighbours and one's own confusions as options, words typed from memory. */
export const FIRM_ENOUGH_FOR_NEIGHBOURS = 10;
