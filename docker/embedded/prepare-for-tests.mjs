import { PREPARATION_STEPS, prepare } from './prepare.mjs';
import { showFailure, steps } from './steps.mjs';

/** What a bare machine lacks before `npm run check` can run; the build is left to the tests. */
prepare(steps(PREPARATION_STEPS - 1).step, { tests: true, build: false }).catch((error) => {
  showFailure(error);
  process.exit(1);
});
