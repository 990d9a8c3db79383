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
    show(file: string, bytesRead: number, bytesTotal: number) {
      if (file !== drawn) bar?.start(bytesTotal, 0, { file });
      drawn = file;
      bar?.update(bytesRead, { file: bytesRead >= bytesTotal ? `${file}: comparing and assessing` : file });
    },
    stop: () => bar?.stop(),
  };
}
