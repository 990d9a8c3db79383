/** Whether a point in degrees is so near that the Dutch grid (RD), in which distances are measured, holds there. */
export const isOnDutchGrid = (longitude: number, latitude: number): boolean =>
  longitude >= 3 && longitude <= 8 && latitude >= 50 && latitude <= 54;
