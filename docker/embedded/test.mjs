import { PREPARATION_STEPS, prepare } from './prepare.mjs';
import { rings, runRing } from './rings.mjs';
import { say, showFailure, steps } from './steps.mjs';

/**
 * npm test: every ring of tests on private services of its own, beside whatever else runs.
 * `npm test -- rules integration` runs only these rings. The last line is "N passed, N failed".
 */
async function test() {
  const asked = process.argv.slice(2);
  const chosen = asked.length > 0 ? rings.filter(({ name }) => asked.includes(name)) : rings;
  await prepare(steps(PREPARATION_STEPS).step, { tests: true });
  const results = [];
  for (const ring of chosen) results.push(await runRing(ring));
  const sum = (what) => results.reduce((total, ring) => total + ring[what], 0);
  say('');
  for (const { name, passed, failed, unsteady } of results) {
    say(`${name}: ${passed} passed, ${failed} failed`);
    for (const file of unsteady) say(`  unsteady, passed the second time: ${file}`);
  }
  say(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

test().then(
  (code) => process.exit(code),
  (error) => {
    showFailure(error);
    say('0 passed, 1 failed');
    process.exit(1);
  },
);
