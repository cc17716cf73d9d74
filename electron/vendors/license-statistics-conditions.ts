import type { ReportCondition, ReportOperator } from '../domain/report-wish';
import { texts } from '../texts/language';
import { columnIds, isNumberField } from './license-statistics-columns';

const words = () => texts().licenseStatistics.wish;

const comparisons: Readonly<Record<Exclude<ReportOperator, 'contains'>, 'eq' | 'gt' | 'lt'>> = {
  is: 'eq',
  above: 'gt',
  below: 'lt',
};

function faultOf({
  field,
  operator,
  value,
}: ReportCondition): readonly [part: string, problem: string] | null {
  if (!columnIds.includes(field)) return ['field', words().column(columnIds.join(', '))];
  if (value.trim() === '') return ['value', words().textOrNumber];
  if (isNumberField(field) === (operator === 'contains'))
    return ['operator', words().oneOf(isNumberField(field) ? 'is, above, below' : 'contains')];
  return isNumberField(field) && !Number.isFinite(Number(value)) ? ['value', words().number] : null;
}

/** The first fault of conditions, with its place; null where they can be written. */
export function conditionFault(
  conditions: readonly ReportCondition[],
): { path: string; problem: string } | null {
  for (const [index, condition] of conditions.entries()) {
    const fault = faultOf(condition);
    if (fault !== null) return { path: `conditions[${index}].${fault[0]}`, problem: fault[1] };
  }
  return null;
}

function writtenForV1({ field, operator, value }: ReportCondition): unknown {
  if (operator === 'contains') return { type: 'string', field, value };
  return { type: 'numeric', comparison: comparisons[operator], field, value: value.trim() };
}

function writtenForV68({ field, operator, value }: ReportCondition): unknown {
  if (operator === 'contains') return { property: field, value };
  return { property: field, operator: comparisons[operator], value: Number(value) };
}

/** The filter that says these conditions, as the servers of a dialect read it; undefined for none. */
export const filterOf = (conditions: readonly ReportCondition[], dialect: 'v1' | 'v6.8'): unknown =>
  conditions.length === 0 ? undefined : conditions.map(dialect === 'v1' ? writtenForV1 : writtenForV68);
