type Positioned = { position(): { readonly entry: number } };

const LOOK_MS = 100;

/** How long, at most, the books took to reach what the journal had. */
export function watchLag(writer: Positioned, books: Positioned): { stop(): number } {
  const waiting: { readonly entry: number; readonly at: number }[] = [];
  let worstMs = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    waiting.push({ entry: writer.position().entry, at: now });
    const reached = books.position().entry;
    while (waiting[0] && waiting[0].entry <= reached) waiting.shift();
    worstMs = Math.max(worstMs, now - (waiting[0]?.at ?? now));
  }, LOOK_MS);
  return {
    stop() {
      clearInterval(timer);
      return worstMs / 1000;
    },
  };
}
