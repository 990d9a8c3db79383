/**
 * What is waited for, or after so many milliseconds what `otherwise` gives or throws. What comes later nobody hears, also
 * when it is a fault.
 */
export async function waitAtMost<Found>(
  milliseconds: number,
  awaited: Promise<Found>,
  otherwise: () => Found,
): Promise<Found> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  try {
    return await Promise.race([awaited, tooLong.then(otherwise)]);
  } finally {
    clearTimeout(timer);
  }
}
