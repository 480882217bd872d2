// The benches run outside of Jest, on plain Node, so that no test runner stands between them and the figures.
const { resolve } = require('node:path');
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const { code } = transformFileSync(filename, {
    swcrc: false,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
      keepClassNames: true,
      baseUrl: resolve(__dirname, '../..'),
      paths: { '@libs/*': ['libs/*'] },
    },
  });
  module._compile(code, filename);
};
