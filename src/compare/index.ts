// Two reports side by side.

export { type Comparison, compareReports, type Report } from './compare-reports.js';
export { comparisonPage } from './page.js';
export { isQuiet, printComparedCell, printDifference, printPercent, printShare } from './print-cell.js';
