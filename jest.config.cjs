const base = {
  rootDir: __dirname,
  setupFiles: ['reflect-metadata', '<rootDir>/test/support/properties.ts'],
  testEnvironment: 'node',
  transform: { '\\.[cm]?[jt]sx?$': '<rootDir>/jest-transform.cjs' },
  transformIgnorePatterns: [],
  moduleNameMapper: { '^@libs/(.*)$': '<rootDir>/libs/$1', '^@web/(.*)$': '<rootDir>/apps/web/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};

const onServices = {
  ...base,
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
};

module.exports = {
  testTimeout: 60_000,
  // Every file leaves some of its modules behind; a worker that has grown is replaced before the next file.
  workerIdleMemoryLimit: '1500MB',
  projects: [
    {
      ...base,
      displayName: 'rules',
      testMatch: ['<rootDir>/{libs,apps}/**/*.spec.{ts,tsx}'],
    },
    { ...onServices, displayName: 'integration', testMatch: ['<rootDir>/test/integration/**/*.test.ts'] },
    { ...onServices, displayName: 'e2e', testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'] },
  ],
};
