import { app } from 'electron';
import type { Connection } from '../domain/connection';
import type { Instant } from '../domain/instant';
import type { ReportFormat } from '../domain/report-wish';
import type { HandlerParts } from '../ipc/handlers';
import type { PollingParts } from '../polling/polling';
import { createSessions } from '../polling/sessions';
import { createReportDesk } from '../reports/report-desk';
import { printView } from '../shell/print-view';
import { systemProxy } from '../shell/proxy-settings';
import { askWhereToSave } from '../shell/save-dialog';
import type { Windows } from '../shell/windows';
import { texts } from '../texts/language';
import { vendorById } from '../vendors';

export interface ReportsParts {
  readonly connections: () => readonly Connection[];
  readonly openSecrets: PollingParts['openSecrets'];
  readonly now: () => Instant;
  readonly windows: Pick<Windows, 'send' | 'holdPopup'>;
}

// A server makes a long report in one answer, and whoever waits for it can cancel it.
const timeoutsMs = { usual: 30_000, long: 300_000 } as const;

function askForReport({ name }: Connection, format: ReportFormat): Promise<string | null> {
  const { saveReport, formats, form } = texts().reports;
  return askWhereToSave({
    title: saveReport,
    name: `${name} ${form.heading}.${format}`,
    filters: [{ name: formats[format], extensions: [format] }],
  });
}

/** What the windows may fetch and print, composed. */
export function createReports(parts: ReportsParts): Pick<HandlerParts, 'reports' | 'printView'> {
  const { connections, openSecrets, now, windows } = parts;
  const desk = createReportDesk({
    vendorById,
    openSecrets,
    connections,
    now,
    openLine: (patience) =>
      createSessions({
        now,
        timeoutMs: timeoutsMs[patience],
        userAgent: `Seatwatch/${app.getVersion()}`,
        resolveProxy: systemProxy(app),
      }),
    askWhere: (connection, format) => windows.holdPopup(() => askForReport(connection, format)),
    onProgress: (bytes) => windows.send('report.progress', { bytes }),
  });
  return {
    reports: desk,
    printView: (id, name) => windows.holdPopup(() => printView(id, name)),
  };
}
