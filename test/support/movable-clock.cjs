/** Loaded before the api: its clock stands where the test that started the process has put it. */
const path = require('node:path');

const { Clock } = require(path.join(path.dirname(process.argv[1]), '../../libs/platform/clock/clock.js'));

let at = Number(process.env.CLOCK_AT);
Clock.prototype.now = () => new Date(at);
process.on('message', (next) => {
  at = next;
  process.send(next);
});
// What the process waits for is requests: the test alone does not keep it alive.
process.channel.unref();
