export interface Clock {
  start(): void;
  stop(): void;
  readonly isOver: () => boolean;
}

/** Counts only between start and stop: loading what was read is not the fault of the file. */
export function clockOf(seconds: number, whenOver: () => void): Clock {
  let left = seconds * 1_000;
  let startedAt = 0;
  let timer: NodeJS.Timeout | undefined;
  let isOver = false;
  return {
    start() {
      startedAt = Date.now();
      timer = setTimeout(() => {
        isOver = true;
        whenOver();
      }, left);
    },
    stop() {
      clearTimeout(timer);
      if (timer) left -= Date.now() - startedAt;
      timer = undefined;
    },
    isOver: () => isOver,
  };
}
