import { geoContains, geoNaturalEarth1, geoPath } from "d3-geo";
import type { GeoPath, GeoProjection } from "d3-geo";
import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon, Position } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json" with { type: "json" };

/** One country on the map. */
export interface CountryShape {
  /** ISO 3166 numeric code as three digits; XKX for Kosovo, which has none. */
  readonly id: string;
  /** Name in the atlas, for shapes that a world does not know. */
  readonly name: string;
  /** SVG path data in map units. */
  readonly path: string;
}

/** The map in the Natural Earth projection, without Antarctica; `width` by `height` map units. */
export interface WorldShapes {
  readonly width: number;
  readonly height: number;
  readonly countries: readonly CountryShape[];
  /** Where a place stands on the map, in map units. @param longitude @param latitude degrees */
  readonly place: (longitude: number, latitude: number) => readonly [number, number];
}

/** What the borders on every map are. */
export const BORDER_POLICY =
  "Borders: Natural Earth 1:110 million (public domain), simplified. Where control and recognition differ, the map follows " +
  "the United Nations General Assembly: Crimea is drawn with Ukraine (resolution 68/262), northern Cyprus with Cyprus, " +
  "Somaliland with Somalia; Kosovo, Taiwan and Western Sahara are drawn apart because statistics report them apart. " +
  "No line states a legal view.";

const WIDTH = 960;
/** Margin around the land, in map units. */
const EDGE = 4;
const ANTARCTICA = "010";
const RUSSIA = "643";
const UKRAINE = "804";
const CRIMEA: [number, number] = [34.2, 45.2];
/** Shapes without a numeric code: drawn with the country the General Assembly counts them to, or under an own id. */
const WITHOUT_CODE: Readonly<Record<string, string>> = { "N. Cyprus": "196", Somaliland: "706", Kosovo: "XKX" };

let shapes: WorldShapes | undefined;

/** The world's countries as SVG paths; made once. */
export function worldShapes(): WorldShapes {
  shapes ??= makeShapes();
  return shapes;
}

function makeShapes(): WorldShapes {
  const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const all = feature(topology, topology.objects.countries) as FeatureCollection<Geometry, { name: string }>;
  const parts = new Map<string, { name: string; polygons: Position[][][] }>();
  for (const shape of all.features) {
    const id =
      shape.id === undefined ? (WITHOUT_CODE[shape.properties.name] ?? shape.properties.name) : String(shape.id);
    if (id === ANTARCTICA) continue;
    for (const polygon of polygonsOf(shape)) {
      const owner = id === RUSSIA && geoContains({ type: "Polygon", coordinates: polygon }, CRIMEA) ? UKRAINE : id;
      const part = parts.get(owner);
      if (part === undefined) parts.set(owner, { name: shape.properties.name, polygons: [polygon] });
      else {
        part.polygons.push(polygon);
        if (owner === id && shape.id !== undefined) part.name = shape.properties.name;
      }
    }
  }
  const collection: FeatureCollection<MultiPolygon, { id: string; name: string }> = {
    type: "FeatureCollection",
    features: [...parts].map(([id, { name, polygons }]) => ({
      type: "Feature",
      properties: { id, name },
      geometry: { type: "MultiPolygon", coordinates: polygons },
    })),
  };
  const projection = geoNaturalEarth1()
    .rotate([-11, 0])
    .fitWidth(WIDTH - 2 * EDGE, collection);
  const [x, y] = projection.translate();
  projection.translate([x + EDGE, y + EDGE]);
  const bottom = geoPath(projection).bounds(collection)[1][1];
  return {
    width: WIDTH,
    height: Math.ceil(bottom) + EDGE,
    countries: collection.features.map((shape) => ({
      id: shape.properties.id,
      name: shape.properties.name,
      path: pathData(projection, shape.geometry),
    })),
    place: (longitude, latitude) => projection([longitude, latitude])!,
  };
}

function polygonsOf(shape: Feature): Position[][][] {
  const geometry = shape.geometry as Polygon | MultiPolygon;
  return geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
}

/** Path data with relative steps in tenths of a unit: half the size of absolute coordinates. */
function pathData(projection: GeoProjection, shape: Geometry): string {
  let data = "";
  let x = 0;
  let y = 0;
  const step = (command: string, toX: number, toY: number): void => {
    const nextX = Math.round(toX * 10);
    const nextY = Math.round(toY * 10);
    if (command === "M") data += `M${tenths(nextX)} ${tenths(nextY)}`;
    else if (nextX !== x || nextY !== y) data += `l${tenths(nextX - x)} ${tenths(nextY - y)}`;
    x = nextX;
    y = nextY;
  };
  const path: GeoPath = geoPath(projection);
  path.context({
    beginPath: () => undefined,
    moveTo: (toX, toY) => step("M", toX, toY),
    lineTo: (toX, toY) => step("l", toX, toY),
    arc: () => undefined,
    closePath: () => {
      data += "z";
    },
  });
  path(shape);
  return data.replaceAll(" -", "-");
}

function tenths(count: number): string {
  return String(count / 10).replace(/^(-?)0\./, "$1.");
}
