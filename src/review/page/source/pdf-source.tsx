// PDF pages drawn by pdf.js (its parser in a worker), with a mark on the box of the chosen cell.

import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bbox, PdfPlace } from '../../../model/place.js';
import type { FieldView } from '../../report-api.js';
import { useWords } from '../../view/words.js';
import { client } from '../client.js';
import { useLoaded } from '../loaded.js';
import type { ReportState } from '../report/report-state.js';
import { Trouble } from '../trouble.js';
import { placeOf } from './place-keys.js';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Times the width of the pane. */
const zooms = [0.6, 0.8, 1, 1.25, 1.5, 2, 3] as const;
/** Points that a mark stands off its box, so that it hides nothing. */
const MARGIN = 2;

function openPdf(id: string): Promise<PDFDocumentProxy> {
  const folder = (name: string): string => new URL(`pdf/${name}/`, document.baseURI).href;
  return getDocument({
    url: client.sourceFile(id),
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    // What a hostile file may ask for.
    isEvalSupported: false,
    enableXfa: false,
    disableAutoFetch: true,
    maxImageSize: 64_000_000,
  }).promise;
}

export function PdfSource({ state }: { readonly state: ReportState }): VNode {
  const words = useWords();
  const { id } = state.report.record;
  const [loaded, retry] = useLoaded(id, () => openPdf(id));
  const [zoom, setZoom] = useState(2);
  const [width, setWidth] = useState(0);
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = pane.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth - 24));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const pdf = loaded.value;
  useEffect(() => () => void pdf?.loadingTask.destroy(), [pdf]);
  if (loaded.state === 'failed') return <Trouble error={loaded.error} onRetry={retry} />;
  const percentage = `${Math.round((zooms[zoom] ?? 1) * 100)} %`;
  const change = (step: number): void => setZoom(Math.max(0, Math.min(zooms.length - 1, zoom + step)));
  return (
    <>
      <div class="zoom no-print" role="group" aria-label={words.label('source.zoom')}>
        <button type="button" aria-label={words.label('source.zoomOut')} onClick={() => change(-1)}>
          −
        </button>
        {/* The name begins with what is printed, so that it can be called by voice (WCAG 2.2, 2.5.3). */}
        <button
          type="button"
          aria-label={`${percentage}, ${words.label('source.fit')}`}
          onClick={() => setZoom(2)}
        >
          {percentage}
        </button>
        <button type="button" aria-label={words.label('source.zoomIn')} onClick={() => change(1)}>
          +
        </button>
      </div>
      <div ref={pane} class="pdf-pages" tabIndex={0}>
        {pdf === undefined && <p class="loading">{words.text('load.waiting')}</p>}
        {pdf !== undefined &&
          width > 0 &&
          Array.from({ length: pdf.numPages }, (_, at) => (
            <PdfPage key={at} pdf={pdf} number={at + 1} width={width * (zooms[zoom] ?? 1)} state={state} />
          ))}
      </div>
    </>
  );
}

interface PdfPageProps {
  readonly pdf: PDFDocumentProxy;
  readonly number: number;
  /** CSS pixels. */
  readonly width: number;
  readonly state: ReportState;
}

/** A4, until the page is known. */
const EXPECTED = { width: 595, height: 842 };

function PdfPage({ pdf, number, width, state }: PdfPageProps): VNode {
  const words = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [page, setPage] = useState<PDFPageProxy>();
  const [isNear, setNear] = useState(false);
  const size = page?.getViewport({ scale: 1 }) ?? EXPECTED;
  const scale = width / size.width;
  useEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), {
      rootMargin: '600px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    let isGone = false;
    void pdf.getPage(number).then((one) => isGone || setPage(one));
    return () => {
      isGone = true;
    };
  }, [pdf, number]);
  useEffect(
    () => (page !== undefined && isNear ? draw(page, scale, canvas.current) : undefined),
    [page, isNear, scale],
  );

  const { report, chosen, lit } = state;
  const place = placeOf(report, chosen);
  const isHere = place?.kind === 'pdf' && place.page === number;
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isHere) mark.current?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [chosen, isHere, page !== undefined]);
  const others = report.fields.filter((one) => lit.has(one.field) && one.field !== chosen);
  const choose = (event: MouseEvent): void => {
    const box = frame.current?.getBoundingClientRect();
    if (box === undefined) return;
    const field = fieldAt(
      report.fields,
      number,
      (event.clientX - box.left) / scale,
      (event.clientY - box.top) / scale,
    );
    if (field !== undefined) state.choose(field.field);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same cells are reached over the form by keys
    // biome-ignore lint/a11y/noStaticElementInteractions: a picture that tells where it was clicked
    <div
      ref={frame}
      class="pdf-page"
      data-page={number}
      data-scale={scale}
      style={{ width: `${width}px`, height: `${size.height * scale}px` }}
      onClick={choose}
    >
      <canvas
        ref={canvas}
        role="img"
        aria-label={words.label('source.page', { page: number, pages: pdf.numPages })}
      />
      {others.map(({ field, place: own }) =>
        own?.kind === 'pdf' && own.page === number ? (
          <span key={field} class="mark-lit" style={boxStyle(own.bbox, scale)} />
        ) : null,
      )}
      {isHere && <span ref={mark} class="mark" style={boxStyle(place.bbox, scale)} />}
    </div>
  );
}

function boxStyle([x0, top, x1, bottom]: Bbox, scale: number): Record<string, string> {
  return {
    left: `${(x0 - MARGIN) * scale}px`,
    top: `${(top - MARGIN) * scale}px`,
    width: `${(x1 - x0 + 2 * MARGIN) * scale}px`,
    height: `${(bottom - top + 2 * MARGIN) * scale}px`,
  };
}

/** The smallest field whose box holds the point, in points of the page. */
function fieldAt(fields: readonly FieldView[], page: number, x: number, y: number): FieldView | undefined {
  const area = ({ bbox: [x0, top, x1, bottom] }: PdfPlace): number => (x1 - x0) * (bottom - top);
  let best: { readonly field: FieldView; readonly area: number } | undefined;
  for (const field of fields) {
    if (field.place?.kind !== 'pdf' || field.place.page !== page) continue;
    const [x0, top, x1, bottom] = field.place.bbox;
    const isIn = x >= x0 - MARGIN && x <= x1 + MARGIN && y >= top - MARGIN && y <= bottom + MARGIN;
    const size = area(field.place);
    if (isIn && (best === undefined || size < best.area)) best = { field, area: size };
  }
  return best?.field;
}

/** Draws a page as sharp as the screen is; gives what stops it. */
function draw(page: PDFPageProxy, scale: number, canvas: HTMLCanvasElement | null): (() => void) | undefined {
  if (canvas === null) return undefined;
  const viewport = page.getViewport({ scale: scale * Math.min(devicePixelRatio, 2) });
  canvas.width = Math.ceil(viewport.width);
  canvas.height = Math.ceil(viewport.height);
  delete canvas.dataset.drawn;
  const task = page.render({ canvas, viewport });
  task.promise.then(
    () => {
      canvas.dataset.drawn = 'true';
    },
    // Stopped, because the page went out of sight or changed its size.
    () => undefined,
  );
  return () => task.cancel();
}
