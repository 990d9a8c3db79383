import base from './jest.config.js';

/** `npm run faults`: real processes and a PostgreSQL of each test's own, one after the other so that times mean something. */
export default {
  ...base,
  roots: ['<rootDir>/dist/test/faults'],
  testPathIgnorePatterns: ['/node_modules/'],
  testEnvironment: 'node',
  maxWorkers: 1,
  globalSetup: '<rootDir>/dist/test/faults/prepare-cluster.js',
  globalTeardown: '<rootDir>/dist/test/faults/remove-prepared.js',
};
