/** Tests run on the compiled output (`npm test` builds first), so that what is tested is what is shipped. */
export default {
  roots: ['<rootDir>/dist/test'],
  testMatch: ['**/*.test.js'],
  // They start PostgreSQL themselves and break it: `npm run faults`.
  testPathIgnorePatterns: ['/node_modules/', '/dist/test/faults/'],
  transform: {},
  testEnvironment: '<rootDir>/dist/test/environment.js',
  testTimeout: 180_000,
  maxWorkers: 2,
  // Of every file some modules stay in memory, and a process may have 4 GB of them: a worker begins anew well before that.
  workerIdleMemoryLimit: '2GB',
  globalSetup: '<rootDir>/dist/test/global-setup.js',
  globalTeardown: '<rootDir>/dist/test/global-teardown.js',
};
