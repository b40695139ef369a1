/** Whether everything is looked at, as `npm run test:full` does, and not a part that stands for the rest. */
export const isFullRun = process.env.TEST_FULL === '1';
