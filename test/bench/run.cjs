// `npm run bench -- <name> [options]` runs test/bench/<name>/<name>.bench.ts, compiled as the build compiles the house.
const { existsSync, readdirSync } = require('node:fs');
const path = require('node:path');
const { transformFileSync } = require('@swc/core');
require('reflect-metadata');

require.extensions['.ts'] = (module, filename) => {
  const configFile = path.join(__dirname, '..', '..', '.swcrc');
  const { code } = transformFileSync(filename, { configFile, sourceMaps: 'inline' });
  module._compile(code, filename);
};

const benchOf = (name) => path.join(__dirname, name, `${name}.bench.ts`);
const name = process.argv.splice(2, 1)[0] ?? '';
if (!/^[a-z]+$/.test(name) || !existsSync(benchOf(name))) {
  const known = readdirSync(__dirname).filter((each) => existsSync(benchOf(each)));
  process.stderr.write(`npm run bench -- ${known.join(' | ')}\n`);
  process.exit(2);
}
require(benchOf(name));
