import { refuseHeld } from './database/directory-lock.ts';
import { readSettings } from './server/setting/settings.ts';

/**
 * The service: reads the environment, once, and serves. What keeps it from starting is said in a sentence, and what
 * can be said at once before anything else is loaded, which takes most of a second.
 */
try {
  const settings = readSettings(process.env);
  if (!settings.databaseUrl) refuseHeld(settings.dataDirectory);
  const { serve } = await import('./serve.ts');
  await serve(settings);
} catch (fault) {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
}
