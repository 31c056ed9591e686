import { useEffect, useRef } from "preact/hooks";

const nearest = 8;

/**
 * Lets wheel, drag and pinch move the `.moving` group of a picture, by a transform alone, at most once a frame.
 *
 * @returns a function that says whether the last press was a move, so that its click selects nothing
 */
export function usePanZoom(svg: preact.RefObject<SVGSVGElement | null>, width: number, height: number): () => boolean {
  const wasMoved = useRef(false);
  useEffect(() => {
    const picture = svg.current!;
    const group = picture.querySelector<SVGGElement>(".moving")!;
    const pointers = new Map<number, { x: number; y: number }>();
    let scale = 1;
    let left = 0;
    let top = 0;
    let frame = 0;

    const draw = (): void => {
      frame = 0;
      left = Math.min(0, Math.max(width * (1 - scale), left));
      top = Math.min(0, Math.max(height * (1 - scale), top));
      group.setAttribute("transform", `translate(${left} ${top}) scale(${scale})`);
      picture.classList.toggle("zoomed", scale > 1);
    };
    const ask = (): void => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const unitsPerPixel = (): number => width / picture.getBoundingClientRect().width;
    const zoom = (factor: number, clientX: number, clientY: number): void => {
      const box = picture.getBoundingClientRect();
      const x = (clientX - box.left) * unitsPerPixel();
      const y = (clientY - box.top) * unitsPerPixel();
      const next = Math.min(nearest, Math.max(1, scale * factor));
      left = x - ((x - left) * next) / scale;
      top = y - ((y - top) * next) / scale;
      scale = next;
      ask();
    };

    const wheel = (event: WheelEvent): void => {
      if (scale === 1 && event.deltaY > 0) return;
      event.preventDefault();
      zoom(Math.exp(-event.deltaY / 400), event.clientX, event.clientY);
    };
    const press = (event: PointerEvent): void => {
      wasMoved.current = false;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    };
    const move = (event: PointerEvent): void => {
      const before = pointers.get(event.pointerId);
      if (before === undefined) return;
      const now = { x: event.clientX, y: event.clientY };
      if (pointers.size === 1) {
        if (scale === 1 || Math.hypot(now.x - before.x, now.y - before.y) < 3) return;
        left += (now.x - before.x) * unitsPerPixel();
        top += (now.y - before.y) * unitsPerPixel();
        ask();
      } else {
        const other = [...pointers].find(([id]) => id !== event.pointerId)![1];
        const spread = (point: { x: number; y: number }): number => Math.hypot(point.x - other.x, point.y - other.y);
        zoom(spread(now) / Math.max(1, spread(before)), (now.x + other.x) / 2, (now.y + other.y) / 2);
      }
      wasMoved.current = true;
      pointers.set(event.pointerId, now);
    };
    const release = (event: PointerEvent): void => {
      pointers.delete(event.pointerId);
    };
    const reset = (): void => {
      scale = 1;
      ask();
    };

    const ending = new AbortController();
    const { signal } = ending;
    picture.addEventListener("wheel", wheel, { signal, passive: false });
    picture.addEventListener("pointerdown", press, { signal });
    picture.addEventListener("dblclick", reset, { signal });
    addEventListener("pointermove", move, { signal });
    addEventListener("pointerup", release, { signal });
    addEventListener("pointercancel", release, { signal });
    return () => {
      ending.abort();
      cancelAnimationFrame(frame);
    };
  }, [svg, width, height]);
  return () => wasMoved.current;
}
