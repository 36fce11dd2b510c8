/** A rectangle of the viewport, in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Returns the area of the page where a click hits Fitside's element, whatever is drawn. */
export function hitBox(selector: string): Box | null {
  const step = 6;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let y = step / 2; y < innerHeight; y += step) {
    for (let x = step / 2; x < innerWidth; x += step) {
      if (!document.elementFromPoint(x, y)?.matches(selector)) continue;
      [left, top, right, bottom] = [
        Math.min(left, x),
        Math.min(top, y),
        Math.max(right, x),
        Math.max(bottom, y),
      ];
    }
  }
  return left > right ? null : { x: left, y: top, width: right - left, height: bottom - top };
}
