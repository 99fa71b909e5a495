// Whether confidence means what it says: of all fields at 0.9, nine in ten are right.

/** Lower ends of the bins. Confidences crowd at the top, and it is there that they decide, so bins are narrow there. */
const binStarts = [0, 0.2, 0.4, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995] as const;

interface Sums {
  count: number;
  confidence: number;
  right: number;
}

/** Fields whose confidence lies in `[from, to)`; the last bin holds its end as well. */
export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean confidence; 0 without fields. */
  readonly confidence: number;
  /** Share of right ones; 0 without fields. */
  readonly right: number;
}

/** The reliability of confidence over some fields. */
export interface Calibration {
  readonly count: number;
  /** Mean distance of confidence from the share of right ones over the bins, weighted by fields; 0 is best. */
  readonly expectedError: number;
  /** Mean square distance of confidence from what came true; 0 is best. */
  readonly brier: number;
  readonly bins: readonly CalibrationBin[];
}

/** Adds up confidences as they come. */
export interface CalibrationTally {
  readonly add: (confidence: number, right: boolean) => void;
  readonly result: () => Calibration;
}

/** An empty tally. */
export function createCalibrationTally(): CalibrationTally {
  const bins: Sums[] = binStarts.map(() => ({ count: 0, confidence: 0, right: 0 }));
  let squares = 0;
  return {
    add: (confidence, right) => {
      const bin = bins[binStarts.findLastIndex((start) => confidence >= start)];
      if (bin === undefined) throw new Error(`A confidence of ${confidence}`);
      const outcome = right ? 1 : 0;
      bin.count += 1;
      bin.confidence += confidence;
      bin.right += outcome;
      squares += (confidence - outcome) ** 2;
    },
    result: () => calibrationOf(bins, squares),
  };
}

function calibrationOf(bins: readonly Sums[], squares: number): Calibration {
  const count = bins.reduce((sum, bin) => sum + bin.count, 0);
  const distance = bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0);
  const mean = (sum: number, of: number): number => (of === 0 ? 0 : sum / of);
  return {
    count,
    expectedError: mean(distance, count),
    brier: mean(squares, count),
    bins: bins.map((bin, index) => ({
      from: binStarts[index] ?? 0,
      to: binStarts[index + 1] ?? 1,
      count: bin.count,
      confidence: mean(bin.confidence, bin.count),
      right: mean(bin.right, bin.count),
    })),
  };
}
