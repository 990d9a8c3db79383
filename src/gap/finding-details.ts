/**
 * What only some forms of norm find, stored with the finding as it is: each form has a part of its own, and puts it there
 * whatever its verdict.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the forms
export interface FindingDetails {}
