import { z } from 'zod';

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time such as 07:30');

export const noticeSettingsSchema = z.strictObject({
  /** Whether the operating system shows notices; the inbox keeps every alert. */
  areShown: z.boolean(),
  quietHours: z.strictObject({
    isOn: z.boolean(),
    from: timeOfDay,
    to: timeOfDay,
    /** Quiet all day: 1 is Monday, 7 is Sunday. */
    daysOff: z.array(z.int().min(1).max(7)).max(7),
    /** An IANA name; null: as the computer has it. */
    timeZone: z.string().nullable(),
    /** Told all the same: what will be out, or ends, before the quiet hours do; once a night at most. */
    breaksThrough: z.boolean(),
  }),
  /** When what was held is summed up, on days that are not off; null: never. */
  summaryAt: timeOfDay.nullable(),
});

/** When notices may be shown. */
export type NoticeSettings = z.infer<typeof noticeSettingsSchema>;

// Nobody is muted who did not ask for it: quiet hours are off until they are switched on.
export const defaultNoticeSettings: NoticeSettings = {
  areShown: true,
  quietHours: {
    isOn: false,
    from: '19:00',
    to: '07:30',
    daysOff: [6, 7],
    timeZone: null,
    breaksThrough: true,
  },
  summaryAt: '08:00',
};
