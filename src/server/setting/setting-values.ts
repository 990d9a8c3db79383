import { z } from 'zod';

/** As what settings of several subjects are written. */
export const isSwitchedOn = z.enum(['on', 'off']).transform((value) => value === 'on');

export const wholeNumber = (least: number, most: number) =>
  z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(least).max(most));

export const filePath = z.string().regex(/^[^\0]+$/);
