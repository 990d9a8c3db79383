import proj4 from 'proj4';

/**
 * Rijksdriehoekstelsel (EPSG:28992) with the seven parameters to ETRS89 of the Netherlands (EPSG:15934). Of the points
 * that Kadaster gives to test RDNAPTRANS with, the furthest comes out 0.3 m beside its place; the correction grid that
 * would mend that is larger than all the rest of this program.
 */
const rd =
  '+proj=sterea +lat_0=52.1561605555556 +lon_0=5.38763888888889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel ' +
  '+towgs84=565.4171,50.3319,465.5524,-0.398957,0.343988,-1.87740,4.0725 +units=m +no_defs';

const toDegrees = proj4(rd, 'EPSG:4326');

/** Metres of the national grid as longitude and latitude in seven decimals, which is a centimetre. */
export function rdToWgs84(x: number, y: number): [longitude: number, latitude: number] {
  const [longitude, latitude] = toDegrees.forward([x, y]) as [number, number];
  return [toSevenDecimals(longitude), toSevenDecimals(latitude)];
}

const toSevenDecimals = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
