import type { EChartsCoreOption } from 'echarts/core';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Drawing } from './drawing.ts';

type CanvasProps = {
  readonly label: string;
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** Where the chart puts its drawing, so that it can be saved as a picture. */
  readonly drawing: RefObject<Drawing | undefined>;
};

/** A drawn chart. The drawing code is fetched when the first chart is shown. */
export function Canvas({ label, option, height, drawing }: CanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let gone = false;
    void import('./drawing.ts').then(({ openDrawing }) => {
      if (gone || !place.current) return;
      drawing.current = openDrawing(place.current);
      setReady(true);
    });
    return () => {
      gone = true;
      drawing.current?.close();
      drawing.current = undefined;
      setReady(false);
    };
  }, [drawing]);
  useEffect(() => {
    if (!ready) return;
    const show = (): void => drawing.current?.show(option);
    show();
    // What was drawn before its type arrived is drawn once more.
    document.fonts.addEventListener('loadingdone', show);
    return () => document.fonts.removeEventListener('loadingdone', show);
  }, [ready, option, drawing]);
  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      className="chart-canvas"
      style={{ height }}
      data-ready={ready}
    />
  );
}
