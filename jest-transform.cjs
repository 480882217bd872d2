// Jest on Node 20 cannot require ES modules, and half of today's packages are nothing else: swc makes CommonJS of them.
const { createTransformer } = require('@swc/jest');
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');

const base = {
  // The build's file leaves tests out; this one is for them.
  swcrc: false,
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true, tsx: false },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
};
const parsedAs = (parser) => createTransformer({ ...base, jsc: { ...base.jsc, parser } });
const typescript = createTransformer(base);
const tsx = parsedAs({ syntax: 'typescript', decorators: true, tsx: true });
const javascript = createTransformer({
  ...base,
  jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
});

const types = new Map();
function packageType(file) {
  let folder = path.dirname(file);
  for (;;) {
    if (types.has(folder)) return types.get(folder);
    const manifest = path.join(folder, 'package.json');
    if (fs.existsSync(manifest)) {
      const type = JSON.parse(fs.readFileSync(manifest, 'utf8')).type ?? 'commonjs';
      types.set(folder, type);
      return type;
    }
    const parent = path.dirname(folder);
    if (parent === folder) return 'commonjs';
    folder = parent;
  }
}

function transformerOf(file) {
  if (file.endsWith('.tsx')) return tsx;
  return /\.[cm]?ts$/.test(file) ? typescript : javascript;
}

module.exports = {
  getCacheKey: (source, file, options) =>
    crypto
      .createHash('sha1')
      .update(source)
      .update(file)
      .update(options.configString ?? '')
      .update('1')
      .digest('hex'),
  process(source, file, options) {
    if (!file.includes('node_modules')) return transformerOf(file).process(source, file, options);
    const esm = file.endsWith('.mjs') || (file.endsWith('.js') && packageType(file) === 'module');
    return esm || /\bimport\s*\(/.test(source) ? javascript.process(source, file, options) : { code: source };
  },
};
