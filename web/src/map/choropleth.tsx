import { useEffect, useMemo, useRef } from "preact/hooks";

import { numericCode } from "../../../src/readout/brief/places.ts";
import { worldShapes } from "../../../src/readout/charts/world_shapes.ts";
import { usePanZoom } from "./pan_zoom.ts";

/** One country's colour and words. */
export interface MapValue {
  readonly country: string;
  /** CSS colour. */
  readonly fill: string;
  /** What a reader is told: "China: −0.02 %". */
  readonly label: string;
}

export interface ChoroplethProps {
  /** The map in a sentence, for those who do not see it. */
  readonly description: string;
  readonly values: readonly MapValue[];
  readonly selected: string | null;
  readonly onSelect: (country: string) => void;
  /** Drawn over the land, in map units. */
  readonly over?: preact.ComponentChildren;
}

/**
 * A world map in classes of colour, drawn once and then only painted anew: a slider repaints it in about a millisecond.
 *
 * Countries without a value of their own are hatched. Wheel, drag and pinch move it; the list beside it serves the keyboard.
 */
export function Choropleth({ description, values, selected, onSelect, over }: ChoroplethProps): preact.JSX.Element {
  const shapes = worldShapes();
  const land = useRef<SVGGElement>(null);
  const svg = useRef<SVGSVGElement>(null);
  const moved = usePanZoom(svg, shapes.width, shapes.height);
  const pathById = useRef(new Map<string, SVGPathElement>());
  const codeById = useMemo(
    () => new Map(values.map((value) => [numericCode(value.country) ?? "", value.country])),
    [values],
  );

  useEffect(() => {
    for (const path of land.current!.querySelectorAll("path")) pathById.current.set(path.dataset["id"]!, path);
  }, []);

  useEffect(() => {
    const left = new Set(pathById.current.keys());
    for (const { country, fill, label } of values) {
      const id = numericCode(country) ?? "";
      const path = pathById.current.get(id);
      if (path === undefined) continue;
      left.delete(id);
      path.setAttribute("fill", fill);
      path.firstElementChild!.textContent = label;
    }
    for (const id of left) {
      const path = pathById.current.get(id)!;
      path.setAttribute("fill", "url(#no-value)");
      path.firstElementChild!.textContent = `${path.dataset["name"]!}: no value of its own`;
    }
  }, [values]);

  useEffect(() => {
    const id = selected === null ? null : numericCode(selected);
    for (const [own, path] of pathById.current) path.classList.toggle("chosen", own === id);
    if (id !== null) {
      const path = pathById.current.get(id);
      path?.parentNode?.append(path);
    }
  }, [selected]);

  const choose = (event: MouseEvent): void => {
    if (moved()) return;
    const id = (event.target as Element).getAttribute("data-id");
    const country = id === null ? undefined : codeById.get(id);
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
      </defs>
      <g class="moving">
        <Land land={land} />
        {over}
      </g>
    </svg>
  );
}

/** The shapes, never drawn again: their paint is set from outside. */
function Land({ land }: { readonly land: preact.RefObject<SVGGElement | null> }): preact.JSX.Element {
  return useMemo(
    () => (
      <g ref={land} class="land">
        {worldShapes().countries.map(({ id, name, path }) => (
          <path key={id} data-id={id} data-name={name} d={path} fill="url(#no-value)">
            <title>{name}</title>
          </path>
        ))}
      </g>
    ),
    [land],
  );
}
