import { areaRemarks } from './area-remarks.ts';
import { contactRemarks } from './contact-remarks.ts';
import { fileRemarks } from './file-remarks.ts';
import { mapRemarks } from './map-remarks.ts';
import { pointRemarks } from './point-remarks.ts';
import { registerRemarks } from './register-remarks.ts';
import { sheetRemarks } from './sheet-remarks.ts';
import { surveyRemarks } from './survey-remarks.ts';
import { tieRemarks } from './tie-remarks.ts';
import { valueRemarks } from './value-remarks.ts';

/** Of a code that issues have: what it means and what to do about it, for whoever keeps the file. */
export interface Remark {
  readonly nl: string;
  readonly en: string;
}

export type Remarks = Readonly<Record<string, Remark>>;

/** Every code that an import can give; an issue says beside it which line and value it is about. */
export const remarks: Remarks = {
  ...fileRemarks,
  ...sheetRemarks,
  ...valueRemarks,
  ...tieRemarks,
  ...surveyRemarks,
  ...registerRemarks,
  ...areaRemarks,
  ...mapRemarks,
  ...pointRemarks,
  ...contactRemarks,
};
