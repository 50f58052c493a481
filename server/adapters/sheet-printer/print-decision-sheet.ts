import type { Setting } from '../../../shared/map-sheet/pen.ts';
import type {
  DecisionFacts,
  DecisionSize,
} from '../../../shared/venue-plan/decision-sheet/decision-facts.ts';
import {
  decisionTitle,
  drawDecisionSheet,
} from '../../../shared/venue-plan/decision-sheet/draw-decision-sheet.ts';
import { printPdf } from './print-pdf.ts';

/** The decision sheet as a PDF. */
export function printDecisionSheet(
  facts: DecisionFacts,
  size: DecisionSize,
  setting: Setting,
): Promise<Uint8Array> {
  const title = decisionTitle(facts, setting);
  const pages = drawDecisionSheet(facts, size, setting).map((scene, index) =>
    index === 0 ? { scene, bookmark: title } : { scene },
  );
  const { preparedBy, drawnOn } = facts.ground;
  return printPdf(pages, { title, author: preparedBy ?? '', drawnOn, language: setting.language });
}
