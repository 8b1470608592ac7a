/** The three lines a new person reads: what this is, what is kept and where, how to leave. */

export const renderFirstRun = (folder: string): string[] => [
  'Lexithymia is practice in finding words for feelings. There is no test and no score.',
  `It keeps one file of your answers in ${folder}, readable by your account only and not encrypted. Nothing is sent anywhere.`,
  'Leave with q at any time; every answer so far stays. Every question can be skipped with s.',
];
