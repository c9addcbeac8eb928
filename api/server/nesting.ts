/** Far more than any body needs; what is thousands deep ends in a fault of whoever walks through it. */
const DEPTH_MAX = 200;
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = [0x5b, 0x5d, 0x7b, 0x7d];

/** Whether a JSON text is nested deeper than anything we read. Brackets within its strings count, too. */
export function isTooDeep(text: string): boolean {
  // Every level takes two signs: most bodies are too short to be looked at.
  if (text.length <= 2 * DEPTH_MAX) return false;
  let depth = 0;
  for (let place = 0; place < text.length; place += 1) {
    const sign = text.charCodeAt(place);
    if (sign === ARRAY || sign === OBJECT) depth += 1;
    else if (sign === ARRAY_END || sign === OBJECT_END) depth -= 1;
    if (depth > DEPTH_MAX) return true;
  }
  return false;
}
