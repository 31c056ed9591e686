import { useEffect, useId, useMemo, useRef } from "preact/hooks";

import { nameOf, numericCode } from "../../../src/readout/brief/places.ts";
import { worldShapes } from "../../../src/readout/charts/world_shapes.ts";
import { smallStates } from "./small_states.ts";
import { usePanZoom } from "./pan_zoom.ts";

/** One country's colour and words. */
export interface MapValue {
  readonly country: string;
  /** CSS colour. */
  readonly fill: string;
  /** What a reader is told: "China: −0.02 %". */
  readonly label: string;
}

/** The countries that a world holds only together, as its rest of the world. */
export type RestValue = Omit<MapValue, "country">;

export interface ChoroplethProps {
  /** The map in a sentence, for those who do not see it. */
  readonly description: string;
  readonly values: readonly MapValue[];
  /** Painted under the hatch of countries without a value of their own; null: they have none at all. */
  readonly rest?: RestValue | null;
  readonly selected: string | null;
  readonly onSelect: (country: string) => void;
  /** Drawn over the land, in map units. */
  readonly over?: preact.ComponentChildren;
}

/**
 * A world map in classes of colour, drawn once and then only painted anew: a slider repaints it in about a millisecond.
 *
 * Countries without a value of their own are hatched, over the colour of the rest of the world where there is one; those too
 * small for a shape are circles. Wheel, drag and pinch move it; the list beside it serves the keyboard.
 */
export function Choropleth({
  description,
  values,
  rest = null,
  selected,
  onSelect,
  over,
}: ChoroplethProps): preact.JSX.Element {
  const shapes = worldShapes();
  const land = useRef<SVGGElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const moved = usePanZoom(svg, shapes.width, shapes.height);
  const shapeById = useRef(new Map<string, SVGElement>());
  const restId = useId().replaceAll(":", "");
  const codeById = useMemo(
    () => new Map(values.map((value) => [numericCode(value.country) ?? "", value.country])),
    [values],
  );

  useEffect(() => {
    for (const shape of land.current!.querySelectorAll<SVGElement>("[data-id]"))
      shapeById.current.set(shape.dataset["id"]!, shape);
  }, []);

  useEffect(() => {
    const left = new Map(shapeById.current);
    for (const { country, fill, label } of values) {
      const id = numericCode(country) ?? "";
      const shape = left.get(id);
      if (shape === undefined) continue;
      left.delete(id);
      paint(shape, fill, label);
    }
    const [fill, words] = rest === null ? ["url(#no-value)", "no value of its own"] : [`url(#${restId})`, rest.label];
    for (const shape of left.values()) paint(shape, fill, `${shape.dataset["name"]!}: ${words}`, true);
  }, [values, rest]);

  useEffect(() => {
    const id = selected === null ? null : numericCode(selected);
    for (const [own, shape] of shapeById.current) shape.classList.toggle("chosen", own === id);
    const chosen = id === null ? undefined : shapeById.current.get(id);
    if (chosen?.tagName === "path") chosen.parentNode?.append(chosen);
  }, [selected]);

  const choose = (event: MouseEvent): void => {
    if (moved()) return;
    const id = (event.target as Element).getAttribute("data-id");
    const country = id === null ? undefined : (codeById.get(id) ?? (rest === null ? undefined : "ROW"));
    if (country !== undefined) onSelect(country);
  };

  return (
    <svg
      ref={svg}
      class="map"
      role="img"
      aria-label={description}
      viewBox={`0 0 ${shapes.width} ${shapes.height}`}
      onClick={choose}
    >
      <defs>
        <pattern id="no-value" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--surface)" />
          <line x1="0" y1="0" x2="0" y2="5" stroke="var(--absent)" stroke-width="2" />
        </pattern>
        <pattern id={restId} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill={rest?.fill ?? "var(--surface)"} />
          <line x1="0" y1="0" x2="0" y2="5" stroke="var(--paper)" stroke-width="2.4" opacity="0.75" />
        </pattern>
      </defs>
      <g class="moving">
        <Land land={land} />
        {over}
      </g>
    </svg>
  );
}

/** Paints a shape and says what it shows; a country too small for a shape is there only with a value of its own. */
function paint(shape: SVGElement, fill: string, label: string, isWithout = false): void {
  shape.setAttribute("fill", fill);
  shape.firstElementChild!.textContent = label;
  if (shape.tagName === "circle") shape.setAttribute("display", isWithout ? "none" : "inline");
}

/** The shapes, never drawn again: their paint is set from outside. */
function Land({ land }: { readonly land: preact.RefObject<SVGGElement | null> }): preact.JSX.Element {
  return useMemo(
    () => (
      <g ref={land} class="land">
        <g>
          {worldShapes().countries.map(({ id, name, path }) => (
            <path key={id} data-id={id} data-name={name} d={path} fill="url(#no-value)">
              <title>{name}</title>
            </path>
          ))}
        </g>
        <g>
          {Object.entries(smallStates).map(([country, [longitude, latitude]]) => {
            const [cx, cy] = worldShapes().place(longitude, latitude);
            return (
              <circle
                key={country}
                data-id={numericCode(country)}
                data-name={nameOf(country)}
                cx={cx}
                cy={cy}
                r="2.6"
                display="none"
              >
                <title>{nameOf(country)}</title>
              </circle>
            );
          })}
        </g>
      </g>
    ),
    [land],
  );
}
