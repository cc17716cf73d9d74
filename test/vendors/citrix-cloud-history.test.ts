import { describe, expect, it } from 'vitest';
import { readHistory, usageHistory } from '../../electron/vendors/citrix-cloud-history';
import { cloud, currentPath, historyPath, historySample } from '../support/citrix-server';
import { reading } from '../support/vendor-poll';

const minute = 60_000;

describe('the monthly history', () => {
  it('merges both of the vendor’s lists, oldest month first', () => {
    const { details, warnings } = readHistory(JSON.parse(historySample));
    expect(warnings).toEqual([]);
    expect(details).toEqual({
      historicalUsageType: 'Monthly',
      historicalUsage: [
        {
          timeStamp: '2021-11-01T00:00:00.0000000Z',
          totalAvailableLicenseCount: 25,
          cumulativeAssignedCount: 2,
          newAssignedCount: 2,
          releasedCount: 0,
          'deviceLicenseUsage.cumulativeAssignedCount': 4,
          'deviceLicenseUsage.newAssignedCount': 4,
          'deviceLicenseUsage.releasedCount': 1,
          'userLicenseUsage.cumulativeAssignedCount': 2,
          'userLicenseUsage.newAssignedCount': 2,
          'userLicenseUsage.releasedCount': 0,
        },
        {
          timeStamp: '2021-12-01T00:00:00.0000000Z',
          totalAvailableLicenseCount: 25,
          cumulativeAssignedCount: 3,
          newAssignedCount: 1,
          releasedCount: 0,
        },
      ],
    });
  });

  it('is asked for a year, once an hour, and stays on the connection meanwhile', async () => {
    const month = { month: '2026-11', owned: 25, users: 3, devices: 5, added: 1 };
    const { simulator, poll, wait, pathsAsked } = await cloud({ history: () => [month] });
    const first = reading(await poll());
    expect(first.details['historicalUsage']).toHaveLength(1);
    wait(59 * minute);
    expect(reading(await poll()).details).toEqual(first.details);
    expect(pathsAsked().filter((path) => path === 'historicalusage')).toHaveLength(1);
    expect(simulator.requests.find(({ path }) => historyPath.test(path))?.query).toBe(
      'startDate=2025-12&endDate=2026-11',
    );
    wait(minute);
    await poll();
    expect(pathsAsked().filter((path) => path === 'historicalusage')).toHaveLength(2);
  });

  it('is nothing where the vendor has none', async () => {
    expect(reading(await (await cloud()).poll())).toMatchObject({ details: {}, warnings: [] });
  });

  it.each([
    [{ kind: 'status', status: 500 } as const, 'status 500'],
    [{ kind: 'body', text: '{"historicalUsageList":[{}]}' } as const, 'historicalUsageList[0].timeStamp'],
    [{ kind: 'cut' } as const, 'broke'],
  ])('never costs the seats (%j)', async (fault, words) => {
    const { simulator, poll } = await cloud();
    simulator.fault(fault, { path: historyPath });
    const { pools, warnings } = reading(await poll());
    expect(pools).toHaveLength(1);
    expect(warnings[0]).toContain(words);
  });

  it('is not asked where the seats can’t be read', async () => {
    const { simulator, poll, pathsAsked } = await cloud();
    simulator.fault({ kind: 'status', status: 503 }, { path: currentPath });
    await poll();
    expect(pathsAsked()).toEqual(['clients', 'current']);
  });
});

describe('the monthly history on the page of reports', () => {
  const figuresOf = (body: unknown) => {
    const read = usageHistory(body);
    if (!read.ok) throw new Error(read.failure.message);
    return read.value;
  };

  it('has the figures that the vendor gives, by month, and tells a limit from what is used of it', () => {
    const { figures, months } = figuresOf(JSON.parse(historySample));
    expect(figures).toHaveLength(10);
    expect(figures.filter(({ line }) => line !== 'none')).toEqual([
      { id: 'totalAvailableLicenseCount', label: 'Owned', line: 'limit' },
      { id: 'userLicenseUsage.cumulativeAssignedCount', label: 'Users assigned', line: 'use' },
      { id: 'deviceLicenseUsage.cumulativeAssignedCount', label: 'Devices assigned', line: 'use' },
    ]);
    expect(months.map(({ month }) => month)).toEqual(['2021-11', '2021-12']);
  });

  it('leaves unknown what a month does not say', () => {
    const { months } = figuresOf(JSON.parse(historySample));
    expect(months[1]?.counts).toMatchObject({
      cumulativeAssignedCount: 3,
      'userLicenseUsage.cumulativeAssignedCount': null,
    });
  });

  it('draws what is assigned in all where users and devices are not told apart', () => {
    const month = { timeStamp: '2026-10-01T00:00:00Z', cumulativeAssignedCount: 4 };
    const { figures } = figuresOf({ xenAppXenDesktopHistoricalUsageList: [month] });
    expect(figures).toEqual([{ id: 'cumulativeAssignedCount', label: 'Assigned in all', line: 'use' }]);
  });

  it('says where a body is no history', () => {
    expect(usageHistory({ historicalUsageList: [{}] })).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('historicalUsageList[0].timeStamp') },
    });
  });
});
