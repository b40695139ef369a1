/** Whether a heading is about the Local Safeguarding Children Board, a body of its own that the older reports judge as well. */
export const isHeadingOfBoard = (heading: string) => /\bsafeguarding children(?:[’']s)? board\b|\bLSCB\b/i.test(heading);
