import { number } from '../number';
import { reportForm } from './report-form';

const size = (bytes: number): string => {
  if (bytes < 1000) return `${number(bytes)} bytes`;
  return bytes < 1_000_000
    ? `${number(Math.round(bytes / 1000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
};

/** The page of reports, and what main says of a report. */
export const reports = {
  title: 'Reports',
  form: reportForm,
  /** Of the report that License Statistics makes, as the exported file heads them. */
  columns: {
    uid: 'User ID',
    un: 'User',
    hn: 'Host',
    fid: 'Feature ID',
    fns: 'Feature name',
    fv: 'Feature version',
    ftype: 'Feature type',
    lus: 'Used',
    lco: 'Checked out',
    lsid: 'License server ID',
    lsn: 'License server',
  },
  /** Of a month of Citrix Cloud. */
  figures: {
    totalAvailableLicenseCount: 'Owned',
    'userLicenseUsage.cumulativeAssignedCount': 'Users assigned',
    'deviceLicenseUsage.cumulativeAssignedCount': 'Devices assigned',
    cumulativeAssignedCount: 'Assigned in all',
    'userLicenseUsage.newAssignedCount': 'New users',
    'userLicenseUsage.releasedCount': 'Released by users',
    'deviceLicenseUsage.newAssignedCount': 'New devices',
    'deviceLicenseUsage.releasedCount': 'Released by devices',
    newAssignedCount: 'New in all',
    releasedCount: 'Released in all',
  },
  /** Why a file is not the report that was asked for. */
  faults: {
    notJson: 'it is not JSON, or it is cut',
    notReport: 'it is not a report',
    saysFailed: 'the server says in it that it failed',
    noData: 'there is no data in it',
    empty: 'it is empty',
    notTable: 'it is not a table',
    noColumns: 'it does not begin with the columns of a report',
    notSpreadsheet: 'it is not a spreadsheet',
    page: 'it is a web page, perhaps a log-in',
    notPdf: 'it is not a PDF',
    noEnd: 'its end is missing',
  },
  saveReport: 'Save report',
  formats: {
    csv: 'Comma-separated values',
    json: 'JSON document',
    xls: 'Excel workbook',
    pdf: 'PDF document',
  },
  saved: (file: string, bytes: number) => `Saved as ${file}, ${size(bytes)}.`,
  received: (bytes: number) => `${size(bytes)} received …`,
  failed: (what: string, why: string) => `${what}. ${why}`,
  faulty: (place: string, problem: string) =>
    `The report can’t be asked for: at ${place}, ${problem}. Change it and save again.`,
  notTheReport: (connection: string, fault: string) =>
    `${connection} answered with something else: ${fault}. No file was changed. Try again, or choose another format.`,
  unwritable: (file: string) =>
    `${file} can’t be written. Check its folder and the rights there, or choose another.`,
  diskFull: (file: string) =>
    `${file} can’t be written: the disk takes no more. Free some space, then save again.`,
  noReports: (connection: string) =>
    `${connection} makes no reports. Choose a connection to License Statistics or Citrix Cloud.`,
  refused: 'Seatwatch did not take this in. Try again; if it stays so, start Seatwatch again.',
  gone: 'This connection is gone. Choose another one.',
  stopped: 'Cancelled; no file was changed.',
  history: {
    heading: 'Monthly history',
    detail: (count: number) =>
      count === 1
        ? '1 month, as Citrix Cloud keeps it'
        : `${number(count)} months, as Citrix Cloud keeps them`,
    month: 'Month',
    reading: (connection: string) => `Asking ${connection} …`,
    again: 'Read again',
    export: 'Export CSV',
    fileName: (connection: string) => `${connection} monthly history`,
    chart: (connection: string) => `Licenses of ${connection} by month; the table below has the same numbers`,
    none: 'Citrix Cloud keeps no month of this customer yet. The first one appears when a month has ended.',
    unread: 'The history can’t be shown',
  },
};
