import { limitSettingNames } from './limit-settings.ts';
import { serviceSettingNames } from './service-settings.ts';
import { signInSettingNames } from './sign-in-settings.ts';

/** Every variable of the environment that the service reads, for the one who sets it. */
export const settingNames = [...serviceSettingNames, ...signInSettingNames, ...limitSettingNames] as const;
