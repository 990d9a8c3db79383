import { Presets, SingleBar } from 'cli-progress';

/** How far a file was read, drawn at a terminal; elsewhere nothing, so that a log stays readable. */
export function progressBar() {
  const bar = process.stderr.isTTY
    ? new SingleBar(
        { format: '{bar} {percentage} %  {file}', hideCursor: true, stream: process.stderr },
        Presets.shades_classic,
      )
    : null;
  let drawn = '';
  return {
    /** `afterwards` is what happens once all is read. */
    show(file: string, bytesRead: number, bytesTotal: number, afterwards = 'comparing and assessing') {
      if (file !== drawn) bar?.start(bytesTotal, 0, { file });
      drawn = file;
      bar?.update(bytesRead, { file: bytesRead >= bytesTotal ? `${file}: ${afterwards}` : file });
    },
    /** Something else may be printed now. */
    stop() {
      bar?.stop();
      drawn = '';
    },
  };
}
